// SPDX-License-Identifier: Apache-2.0
import { Slider, Stack, Text } from '@mantine/core';
import { useText } from '../../shared/i18n/I18nProvider';
import { store } from '../../shared/store';
import { useStored } from '../../shared/useStored';
import classes from './Calibration.module.css';

/** CSS says 96 to the inch, and screens do as they like. */
const CSS_PX_PER_MM = 96 / 25.4;
/** ISO/IEC 7810 ID-1: every bank card. */
const CARD_MM = { width: 85.6, height: 53.98 };

/** Pixels of this screen in a millimetre, as the person set it. */
export function useScreenScale(): number {
  const [kept] = useStored('screen');
  const value = Number(kept);
  return Number.isFinite(value) && value > 1 && value < 20 ? value : CSS_PX_PER_MM;
}

/** A bank card's outline, to be drawn as large as the real one held against the screen. */
export function Calibration() {
  const text = useText();
  const scale = useScreenScale();
  return (
    <Stack gap="xs">
      <Text size="sm" id="calibration">
        {text('sheet.calibrate')}
      </Text>
      <Slider
        thumbProps={{ 'aria-labelledby': 'calibration' }}
        min={2}
        max={9}
        step={0.01}
        label={null}
        value={scale}
        onChange={(value) => store.set('screen', String(value))}
      />
      <div className={classes['scroll']}>
        <div
          className={classes['card']}
          style={{ width: CARD_MM.width * scale, height: CARD_MM.height * scale, borderRadius: 3.18 * scale }}
          aria-hidden
        />
      </div>
    </Stack>
  );
}
