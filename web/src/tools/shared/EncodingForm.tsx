// SPDX-License-Identifier: Apache-2.0
import { NumberInput, SegmentedControl, Slider, Stack, Switch, Text } from '@mantine/core';
import type { Encoding } from '../../bridge';
import { useText } from '../../shared/i18n/I18nProvider';

export interface EncodingChoice {
  readonly format: 'jpeg' | 'png';
  readonly quality: number;
  readonly dpi: number;
  readonly greyscale: boolean;
}

export const FIRST_ENCODING: EncodingChoice = { format: 'jpeg', quality: 92, dpi: 300, greyscale: false };

export function encodingOf({ format, quality, dpi, greyscale }: EncodingChoice): Encoding {
  return format === 'png' ? { format, dpi } : { format, dpi, quality, greyscale };
}

interface Props {
  readonly choice: EncodingChoice;
  readonly onChange: (choice: EncodingChoice) => void;
}

export function EncodingForm({ choice, onChange }: Props) {
  const text = useText();
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={text('encoding.format')}
        value={choice.format}
        onChange={(format) => onChange({ ...choice, format: format as EncodingChoice['format'] })}
        data={[
          { value: 'jpeg', label: 'JPEG' },
          { value: 'png', label: 'PNG' },
        ]}
      />
      {choice.format === 'jpeg' && (
        <>
          <Text size="sm" id="quality">
            {text('encoding.quality', { quality: choice.quality })}
          </Text>
          <Slider
            thumbProps={{ 'aria-labelledby': 'quality' }}
            min={30}
            max={100}
            label={null}
            value={choice.quality}
            onChange={(quality) => onChange({ ...choice, quality })}
          />
          <Switch
            label={text('encoding.grey')}
            checked={choice.greyscale}
            onChange={(event) => onChange({ ...choice, greyscale: event.currentTarget.checked })}
          />
        </>
      )}
      <NumberInput
        label={text('encoding.dpi')}
        min={36}
        max={2400}
        allowDecimal={false}
        value={choice.dpi}
        onChange={(dpi) => typeof dpi === 'number' && dpi >= 36 && onChange({ ...choice, dpi })}
        maw={200}
      />
    </Stack>
  );
}
