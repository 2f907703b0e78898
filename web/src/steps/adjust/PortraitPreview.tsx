// SPDX-License-Identifier: Apache-2.0
import { Card, Text } from '@mantine/core';
import type { PortraitRequest } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { BeforeAfter } from '../../shared/ui/BeforeAfter';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import { useLatest } from '../../shared/useLatest';
import classes from './PortraitPreview.module.css';

interface Props {
  readonly request: PortraitRequest;
  /** While something is being pulled, the portrait is left as it was. */
  readonly paused: boolean;
}

/** The portrait as it will be; in Studio with the photo as it was behind a slider. */
export function PortraitPreview({ request, paused }: Props) {
  const text = useText();
  const key = paused ? undefined : JSON.stringify(request);
  const after = useLatest(key, async () => (await openEngine()).preview(request));
  const studio = request.track.kind === 'studio';
  const { strokes: _, ...plain } = request;
  const untouched: PortraitRequest = { ...plain, track: { kind: 'untouched' } };
  const before = useLatest(studio && !paused ? JSON.stringify(untouched) : undefined, async () =>
    (await openEngine()).preview(untouched),
  );
  return (
    <Card withBorder>
      <Text component="h2" fw={600} mb="xs">
        {text('adjust.result')}
      </Text>
      <ErrorNote error={after.error} />
      <div className={classes['stage']} aria-busy={after.busy}>
        {after.value === undefined && after.busy && <Busy label={text('tool.working')} />}
        {after.value !== undefined &&
          (studio && before.value !== undefined ? (
            <BeforeAfter before={before.value.pixels} after={after.value.pixels} />
          ) : (
            <PixelCanvas pixels={after.value.pixels} label={text('adjust.result')} className={classes['portrait'] ?? ''} />
          ))}
      </div>
    </Card>
  );
}
