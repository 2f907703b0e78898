// SPDX-License-Identifier: Apache-2.0
import { Group, NumberInput, Stack, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Size } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { EncodingForm, encodingOf, FIRST_ENCODING } from '../shared/EncodingForm';
import { Result } from '../shared/Result';
import { Shown } from '../shared/Shown';
import { ToolPage } from '../shared/ToolPage';
import { useToolPhoto } from '../shared/useToolPhoto';
import { withHeight, withWidth } from './proportion';

const MOST = 12_000;

/** Another number of pixels, in linear light. */
export default function ResizeTool() {
  const text = useText();
  const photo = useToolPhoto();
  const { photo: handle } = photo;
  const [size, setSize] = useState<Size>({ width: 600, height: 600 });
  const [keep, setKeep] = useState(true);
  const [encoding, setEncoding] = useState(FIRST_ENCODING);
  useEffect(() => {
    if (handle !== undefined) {
      setSize(handle.size);
    }
  }, [handle]);
  return (
    <ToolPage tool="resize" photo={photo}>
      {handle !== undefined && (
        <Stack>
          <Shown photo={photo} />
          <Group align="flex-end">
            <NumberInput
              label={text('tool.width')}
              min={1}
              max={MOST}
              allowDecimal={false}
              value={size.width}
              onChange={(width) => typeof width === 'number' && width > 0 && setSize(withWidth(size, width, keep ? handle.size : undefined))}
              maw={160}
            />
            <NumberInput
              label={text('tool.height')}
              min={1}
              max={MOST}
              allowDecimal={false}
              value={size.height}
              onChange={(height) => typeof height === 'number' && height > 0 && setSize(withHeight(size, height, keep ? handle.size : undefined))}
              maw={160}
            />
          </Group>
          <Switch
            label={text('tool.keep_shape')}
            checked={keep}
            onChange={(event) => {
              setKeep(event.currentTarget.checked);
              setSize(event.currentTarget.checked ? withWidth(size, size.width, handle.size) : size);
            }}
          />
          <EncodingForm choice={encoding} onChange={setEncoding} />
          <Result
            wish={JSON.stringify([handle.id, size, encoding])}
            action={text('tool.resize.go')}
            photoName={handle.name}
            suffix={`${size.width}x${size.height}`}
            make={async () => (await openEngine()).tool('resize', { photo: handle.id, size, encoding: encodingOf(encoding) })}
          />
        </Stack>
      )}
    </ToolPage>
  );
}
