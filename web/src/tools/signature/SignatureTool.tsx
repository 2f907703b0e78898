// SPDX-License-Identifier: Apache-2.0
import { Group, NumberInput, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { Result } from '../shared/Result';
import { Shown } from '../shared/Shown';
import { ToolPage } from '../shared/ToolPage';
import { useToolPhoto } from '../shared/useToolPhoto';

const BYTES = 1000;

/** A signature on paper becomes a clean picture of the size that a form asks for. */
export default function SignatureTool() {
  const text = useText();
  const photo = useToolPhoto();
  const { photo: handle } = photo;
  const [transparent, setTransparent] = useState(false);
  const [width, setWidth] = useState<number | string>('');
  const [height, setHeight] = useState<number | string>('');
  const [most, setMost] = useState<number | string>(20);
  const size = typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
  return (
    <ToolPage tool="signature" photo={photo}>
      {handle !== undefined && (
        <Stack>
          <Shown photo={photo} />
          <Switch label={text('tool.transparent')} checked={transparent} onChange={(event) => setTransparent(event.currentTarget.checked)} />
          <Group align="flex-end">
            <NumberInput label={text('tool.width')} min={10} max={4000} allowDecimal={false} value={width} onChange={setWidth} maw={160} />
            <NumberInput label={text('tool.height')} min={10} max={4000} allowDecimal={false} value={height} onChange={setHeight} maw={160} />
            {!transparent && <NumberInput label={text('tool.most_kb')} min={1} value={most} onChange={setMost} maw={180} />}
          </Group>
          <Result
            wish={JSON.stringify([handle.id, transparent, size, most])}
            action={text('tool.signature.go')}
            photoName={handle.name}
            suffix="signature"
            make={async () =>
              (await openEngine()).tool('signature', {
                photo: handle.id,
                transparent,
                ...(size && { size }),
                encoding: transparent
                  ? { format: 'png' }
                  : { format: 'jpeg', ...(typeof most === 'number' && { maxBytes: Math.round(most * BYTES) }) },
              })
            }
          />
        </Stack>
      )}
    </ToolPage>
  );
}
