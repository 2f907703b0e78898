// SPDX-License-Identifier: Apache-2.0
import { Card, Text } from '@mantine/core';
import { useText } from '../../shared/i18n/I18nProvider';
import { BeforeAfter } from '../../shared/ui/BeforeAfter';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import classes from './PortraitPreview.module.css';
import type { ShownPortrait } from './usePortrait';

/** The portrait as it will be; in Studio with the photo as it was behind a slider. */
export function PortraitPreview({ after, before }: ShownPortrait) {
  const text = useText();
  return (
    <Card withBorder>
      <Text component="h2" fw={600} mb="xs">
        {text('adjust.result')}
      </Text>
      <ErrorNote error={after.error} />
      <div className={classes['stage']} aria-busy={after.busy}>
        {after.value === undefined && after.busy && <Busy label={text('tool.working')} />}
        {after.value !== undefined &&
          (before.value !== undefined ? (
            <BeforeAfter before={before.value.pixels} after={after.value.pixels} />
          ) : (
            <PixelCanvas pixels={after.value.pixels} label={text('adjust.result')} className={classes['portrait'] ?? ''} />
          ))}
      </div>
    </Card>
  );
}
