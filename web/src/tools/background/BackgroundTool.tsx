// SPDX-License-Identifier: Apache-2.0
import { ColorInput, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FaceChoice } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { Result } from '../shared/Result';
import { Shown } from '../shared/Shown';
import { ToolPage } from '../shared/ToolPage';
import { useToolPhoto } from '../shared/useToolPhoto';

const FACE: FaceChoice = { kind: 'largest' };

/** Cuts the person out: transparent, or on a colour. */
export default function BackgroundTool() {
  const text = useText();
  const photo = useToolPhoto();
  const [kind, setKind] = useState('transparent');
  const [colour, setColour] = useState('#ffffff');
  const { photo: handle } = photo;
  return (
    <ToolPage tool="background" photo={photo}>
      <Stack>
        <Shown photo={photo} />
        <SegmentedControl
          aria-label={text('studio.background')}
          value={kind}
          onChange={setKind}
          data={[
            { value: 'transparent', label: text('tool.transparent') },
            { value: 'colour', label: text('studio.colour') },
          ]}
        />
        {kind === 'colour' && (
          <ColorInput
            label={text('studio.colour')}
            format="hex"
            value={colour}
            withEyeDropper={false}
            popoverProps={{ withinPortal: false }}
            onChangeEnd={(next) => /^#[0-9a-f]{6}$/i.test(next) && setColour(next)}
          />
        )}
        {handle !== undefined && (
          <Result
            wish={`${handle.id} ${kind} ${colour}`}
            action={text('tool.background.go')}
            photoName={handle.name}
            suffix="cut-out"
            make={async () =>
              (await openEngine()).tool('cutOut', {
                photo: handle.id,
                face: FACE,
                ...(kind === 'colour' && { colour }),
                encoding: { format: 'png' },
              })
            }
          />
        )}
      </Stack>
    </ToolPage>
  );
}
