// SPDX-License-Identifier: Apache-2.0
import { Card, ColorInput, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { Backdrop } from '../../bridge';
import { useText } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';
import { Swatches } from './Swatches';
import { BackdropPicture } from './BackdropPicture';
import { BrushPad } from './BrushPad';
import { TrackChoice } from './TrackChoice';

/** Which track, and on the Studio track what lies behind the person and what belongs to them. */
export function StudioPanel() {
  const text = useText();
  const { session, dispatch } = useSession();
  const [brushing, setBrushing] = useState(false);
  const { backdrop } = session.edits.present;
  const choose = (next: Backdrop) => dispatch({ type: 'edit', edit: { backdrop: next } });
  return (
    <Card withBorder>
      <Stack gap="sm">
        <TrackChoice />
        {session.track === 'studio' && (
          <>
            <Text component="h3" fw={600} size="sm">
              {text('studio.background')}
            </Text>
            <SegmentedControl
              aria-label={text('studio.kind')}
              value={backdrop.kind}
              onChange={(kind) => kind !== 'picture' && choose(startOf(kind as 'plain' | 'linear' | 'radial', colourOf(backdrop)))}
              data={(['plain', 'linear', 'radial'] as const).map((kind) => ({ value: kind, label: text(`studio.${kind}`) }))}
            />
            <Swatches value={colourOf(backdrop)} onChange={(colour) => choose(withColour(backdrop, colour))} />
            <Group grow>
              <ColorInput
                label={text('studio.colour')}
                format="hex"
                value={colourOf(backdrop)}
                withEyeDropper={false}
                popoverProps={{ withinPortal: false }}
                onChangeEnd={(colour) => /^#[0-9a-f]{6}$/i.test(colour) && choose(withColour(backdrop, colour.toLowerCase()))}
              />
            </Group>
            <BackdropPicture onChoose={choose} />
            <Switch
              label={text('studio.brush')}
              checked={brushing}
              onChange={(event) => setBrushing(event.currentTarget.checked)}
            />
            {brushing && <BrushPad />}
          </>
        )}
      </Stack>
    </Card>
  );
}

function colourOf(backdrop: Backdrop): string {
  switch (backdrop.kind) {
    case 'plain':
      return backdrop.colour;
    case 'linear':
      return backdrop.from;
    case 'radial':
      return backdrop.middle;
    case 'picture':
      return '#ffffff';
  }
}

/** The second colour of a gradient: the same, a quarter darker. */
function darker(colour: string): string {
  const parts = [1, 3, 5].map((at) => Math.floor(parseInt(colour.slice(at, at + 2), 16) * 0.75));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function startOf(kind: 'plain' | 'linear' | 'radial', colour: string): Backdrop {
  switch (kind) {
    case 'plain':
      return { kind, colour };
    case 'linear':
      return { kind, from: colour, to: darker(colour), angleDeg: 270 };
    case 'radial':
      return { kind, middle: colour, corner: darker(colour) };
  }
}

function withColour(backdrop: Backdrop, colour: string): Backdrop {
  return startOf(backdrop.kind === 'picture' ? 'plain' : backdrop.kind, colour);
}
