// SPDX-License-Identifier: Apache-2.0
import { Group, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { openEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import { Result } from '../shared/Result';
import { Shown } from '../shared/Shown';
import { ToolPage } from '../shared/ToolPage';
import { useToolPhoto } from '../shared/useToolPhoto';

const BYTES = 1000;

/** A JPEG at the best quality within a window of kilobytes, floor and ceiling. */
export default function CompressTool() {
  const words = useWords();
  const { text } = words;
  const photo = useToolPhoto();
  const { photo: handle } = photo;
  const [most, setMost] = useState(200);
  const [least, setLeast] = useState(0);
  const [greyscale, setGreyscale] = useState(false);
  return (
    <ToolPage tool="compress" photo={photo}>
      {handle !== undefined && (
        <Stack>
          <Shown photo={photo} />
          <Text size="sm">{text('tool.now', { bytes: words.bytes(handle.bytes) })}</Text>
          <Group align="flex-end">
            <NumberInput label={text('tool.least_kb')} min={0} value={least} onChange={(kb) => typeof kb === 'number' && setLeast(kb)} maw={180} />
            <NumberInput label={text('tool.most_kb')} min={1} value={most} onChange={(kb) => typeof kb === 'number' && kb > 0 && setMost(kb)} maw={180} />
          </Group>
          <Switch label={text('encoding.grey')} checked={greyscale} onChange={(event) => setGreyscale(event.currentTarget.checked)} />
          <Result
            wish={JSON.stringify([handle.id, most, least, greyscale])}
            action={text('tool.compress.go')}
            photoName={handle.name}
            suffix={`${most}kb`}
            make={async () =>
              (await openEngine()).tool('encode', {
                photo: handle.id,
                encoding: {
                  format: 'jpeg',
                  minBytes: Math.round(least * BYTES),
                  maxBytes: Math.round(most * BYTES),
                  greyscale,
                },
              })
            }
          />
        </Stack>
      )}
    </ToolPage>
  );
}
