// SPDX-License-Identifier: Apache-2.0
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EncodedFile, Pixels } from '../../bridge';
import { useWords } from '../../shared/i18n/I18nProvider';
import { fileName, stem } from '../../shared/naming';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import { SaveButtons } from '../../shared/ui/SaveButtons';
import classes from './Result.module.css';

interface Props {
  /** What the result depends on: while it differs from what was made, there is no result. */
  readonly wish: string;
  readonly action: string;
  readonly photoName: string;
  readonly suffix: string;
  readonly make: () => Promise<EncodedFile & { readonly pixels?: Pixels }>;
}

/** Makes a file when asked, shows what it is, and saves it. */
export function Result({ wish, action, photoName, suffix, make }: Props) {
  const words = useWords();
  const [state, setState] = useState<{ wish: string; file?: EncodedFile & { pixels?: Pixels }; error?: unknown; busy?: boolean }>();
  const current = state?.wish === wish ? state : undefined;
  const run = () => {
    setState({ wish, busy: true });
    make().then(
      (file) => setState({ wish, file }),
      (error: unknown) => setState({ wish, error }),
    );
  };
  const file = current?.file;
  return (
    <Card withBorder>
      <Stack gap="sm">
        {file === undefined && (
          <Group>
            <Button size="md" onClick={run} disabled={current?.busy === true}>
              {action}
            </Button>
          </Group>
        )}
        {current?.busy === true && <Busy label={words.text('tool.working')} />}
        <ErrorNote error={current?.error} />
        {file !== undefined && (
          <>
            {file.pixels !== undefined && (
              <PixelCanvas pixels={file.pixels} label={words.text('tool.result')} className={classes['picture'] ?? ''} />
            )}
            <Text role="status" data-result>
              {words.text('tool.facts', {
                width: String(file.size.width),
                height: String(file.size.height),
                bytes: words.bytes(file.bytes.length),
              })}
            </Text>
            <SaveButtons
              label={words.text('action.download')}
              file={{
                name: fileName(`{photo}-${suffix}`, { photo: stem(photoName), document: '', size: '', date: '' }, file.extension),
                mimeType: file.mimeType,
                bytes: file.bytes,
              }}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}
