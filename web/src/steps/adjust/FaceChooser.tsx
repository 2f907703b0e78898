// SPDX-License-Identifier: Apache-2.0
import { Button, Group, Stack, Text } from '@mantine/core';
import { EngineError, type FaceChoice } from '../../bridge';
import { useText } from '../../shared/i18n/I18nProvider';

const MOST = 8;

/** Where several faces were found: whose photo is it? */
export function FaceChooser({ error, onChoose }: { readonly error: unknown; readonly onChoose: (face: FaceChoice) => void }) {
  const text = useText();
  if (!(error instanceof EngineError) || error.code !== 'SEVERAL_FACES') {
    return null;
  }
  const faces = Math.min(MOST, Number(error.args['faces'] ?? 2) || 2);
  return (
    <Stack gap="xs">
      <Text>{text('face.whose')}</Text>
      <Group gap="xs">
        <Button onClick={() => onChoose({ kind: 'largest' })}>{text('face.largest')}</Button>
        {Array.from({ length: faces }, (_, index) => (
          <Button key={index} variant="default" onClick={() => onChoose({ kind: 'nth', place: index + 1 })}>
            {text('face.nth', { place: index + 1 })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
