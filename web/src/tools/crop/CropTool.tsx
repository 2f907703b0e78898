// SPDX-License-Identifier: Apache-2.0
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Box } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { EncodingForm, encodingOf, FIRST_ENCODING } from '../shared/EncodingForm';
import { Result } from '../shared/Result';
import { ToolPage } from '../shared/ToolPage';
import { useToolPhoto } from '../shared/useToolPhoto';
import { CropFrame } from './CropFrame';
import { startBox, wholeBox } from './cropBox';

const SHAPES: Readonly<Record<string, number | undefined>> = { free: undefined, '1:1': 1, '35:45': 35 / 45, '3:4': 3 / 4, '4:3': 4 / 3 };

/** A rectangle of the photo, pixel for pixel. */
export default function CropTool() {
  const text = useText();
  const photo = useToolPhoto();
  const { photo: handle, shown } = photo;
  const [shape, setShape] = useState('free');
  const [box, setBox] = useState<Box>();
  const [encoding, setEncoding] = useState(FIRST_ENCODING);
  useEffect(() => {
    setBox(handle && startBox(handle.size, SHAPES[shape]));
  }, [handle, shape]);
  return (
    <ToolPage tool="crop" photo={photo}>
      {handle !== undefined && shown !== undefined && box !== undefined && (
        <Stack>
          <SegmentedControl
            aria-label={text('tool.shape')}
            value={shape}
            onChange={setShape}
            data={Object.keys(SHAPES).map((name) => ({ value: name, label: name === 'free' ? text('tool.free') : name }))}
          />
          <CropFrame shown={shown} photo={handle.size} box={box} aspect={SHAPES[shape]} onChange={setBox} />
          <Text size="sm" id="crop-keys" c="dimmed">
            {text('adjust.keys')}
          </Text>
          <EncodingForm choice={encoding} onChange={setEncoding} />
          <Result
            wish={JSON.stringify([handle.id, box, encoding])}
            action={text('tool.crop.go')}
            photoName={handle.name}
            suffix="crop"
            make={async () =>
              (await openEngine()).tool('crop', { photo: handle.id, box: wholeBox(box, handle.size), encoding: encodingOf(encoding) })
            }
          />
        </Stack>
      )}
    </ToolPage>
  );
}
