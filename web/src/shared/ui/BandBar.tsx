// SPDX-License-Identifier: Apache-2.0
import { Group, Text } from '@mantine/core';
import type { Measure } from '../../bridge';
import { useWords } from '../i18n/I18nProvider';
import type { TextKey, Words } from '../i18n/texts';
import classes from './BandBar.module.css';

/** A measure in millimetres where the document rules the print, else as a part of the picture's height. */
export function wordMeasure(words: Words, measure: Measure, value: number): string {
  return measure.mmPerUnit === undefined
    ? words.percent(value, 1)
    : words.text('unit.mm', { value: words.fixed(value * measure.mmPerUnit, 1) });
}

function wordBand(words: Words, measure: Measure): string {
  const { min, max } = measure;
  if (min !== undefined && max !== undefined) {
    return words.text('band.between', { min: wordMeasure(words, measure, min), max: wordMeasure(words, measure, max) });
  }
  if (min !== undefined) {
    return words.text('band.at_least', { min: wordMeasure(words, measure, min) });
  }
  return max === undefined ? words.text('band.free') : words.text('band.at_most', { max: wordMeasure(words, measure, max) });
}

/** One measure against its band: the figure, the rule, and both as a picture. */
export function BandBar({ measure }: { readonly measure: Measure }) {
  const words = useWords();
  const low = Math.min(measure.min ?? measure.value, measure.value);
  const high = Math.max(measure.max ?? measure.value, measure.value);
  const margin = Math.max(0.02, (high - low) * 0.35);
  const from = low - margin;
  const at = (value: number) => `${(100 * (value - from)) / (high + margin - from)}%`;
  const width = (measure.u95 * 200) / (high + margin - from);
  const ruled = measure.min !== undefined || measure.max !== undefined;
  return (
    <div className={classes['row']} data-met={measure.met}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{words.text(`measure.${measure.name}` as TextKey)}</Text>
        <Text size="sm" fw={600} className={classes['value']}>
          {wordMeasure(words, measure, measure.value)}
        </Text>
      </Group>
      <div className={classes['track']} aria-hidden>
        {ruled && (
          <div
            className={classes['band']}
            style={{ insetInlineStart: at(measure.min ?? from), width: `calc(${at(measure.max ?? high + margin)} - ${at(measure.min ?? from)})` }}
          />
        )}
        <div className={classes['doubt']} style={{ insetInlineStart: `calc(${at(measure.value)} - ${width / 2}%)`, width: `${width}%` }} />
        <div className={classes['mark']} style={{ insetInlineStart: at(measure.value) }} />
      </div>
      <Text size="xs" c="dimmed">
        {wordBand(words, measure)}
        {ruled && ` · ${words.text(measure.met ? 'band.met' : 'band.missed')}`}
      </Text>
    </div>
  );
}
