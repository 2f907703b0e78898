// SPDX-License-Identifier: Apache-2.0
import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Pixels } from '../../bridge';
import { useText } from '../i18n/I18nProvider';
import classes from './BeforeAfter.module.css';
import { PixelCanvas } from './PixelCanvas';

/** Two pictures of one size over each other, and a slider for how much of which is seen. */
export function BeforeAfter({ before, after }: { readonly before: Pixels; readonly after: Pixels }) {
  const text = useText();
  const [percent, setPercent] = useState(50);
  return (
    <div className={classes['both']} dir="ltr">
      <div className={classes['stack']}>
        <PixelCanvas pixels={before} label={text('slider.before')} className={classes['picture'] ?? ''} />
        <div className={classes['over']} style={{ clipPath: `inset(0 0 0 ${percent}%)` }}>
          <PixelCanvas pixels={after} label={text('slider.after')} className={classes['picture'] ?? ''} />
        </div>
        <div className={classes['line']} style={{ left: `${percent}%` }} aria-hidden />
      </div>
      <input
        type="range"
        className={classes['slider']}
        min={0}
        max={100}
        value={percent}
        aria-label={text('slider.label')}
        onChange={(event) => setPercent(Number(event.currentTarget.value))}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {text('slider.before')}
        </Text>
        <Text size="xs" c="dimmed">
          {text('slider.after')}
        </Text>
      </Group>
    </div>
  );
}
