// SPDX-License-Identifier: Apache-2.0
import { Button, Card, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { Made, SheetFormat } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import type { OutFile } from '../../shared/save';
import { FIRST_CHOICES, sheetRequest, type SheetChoices } from '../../shared/sheet';
import { store } from '../../shared/store';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { SaveButtons } from '../../shared/ui/SaveButtons';
import { SheetChoicesForm } from '../../shared/ui/SheetChoicesForm';
import { SheetPreview } from '../../shared/ui/SheetPreview';
import { useLatest } from '../../shared/useLatest';
import { Calibration, useScreenScale } from './Calibration';

interface Props {
  readonly made: Made;
  readonly printMm: { readonly width: number; readonly height: number };
  readonly name: (extension: string) => string;
}

const PRINT_DPI = 300;
const EXTENSIONS: Readonly<Record<SheetFormat, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' };

/** The sheet: paper, cut marks, a preview at true size, and the file. */
export function SheetCard({ made, printMm, name }: Props) {
  const text = useText();
  const [choices, setChoices] = useState<SheetChoices>({ ...FIRST_CHOICES, paper: store.get('sheet') ?? FIRST_CHOICES.paper });
  const [format, setFormat] = useState<SheetFormat>('pdf');
  const [trueSize, setTrueSize] = useState(false);
  const scale = useScreenScale();
  const rest = sheetRequest(choices);
  const slot = { label: 'portrait', widthMm: printMm.width, heightMm: printMm.height };
  const plan = useLatest(JSON.stringify([rest, slot]), async () => (await openEngine()).planSheet({ ...rest, items: [slot] }));
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<{ readonly key: string; readonly file: OutFile }>();
  const [error, setError] = useState<unknown>();
  const key = JSON.stringify([rest, format, made.framing.place, made.bytes.length]);

  const make = () => {
    setBusy(true);
    setError(undefined);
    openEngine()
      .then((engine) => engine.makeSheet({ ...rest, items: [{ ...slot, picture: made.bytes }] }, format, PRINT_DPI))
      .then((sheet) => setFile({ key, file: { name: name(EXTENSIONS[format]), mimeType: sheet.mimeType, bytes: sheet.bytes } }), setError)
      .finally(() => setBusy(false));
  };
  return (
    <Card withBorder data-sheet>
      <Stack gap="sm">
        <Text component="h2" fw={700}>
          {text('sheet.title')}
        </Text>
        <SheetChoicesForm
          choices={choices}
          onChange={(next) => {
            store.set('sheet', next.paper);
            setChoices(next);
          }}
        />
        <ErrorNote error={plan.error} />
        {plan.value !== undefined && (
          <>
            <Text size="sm" role="status">
              {text('sheet.copies', { count: plan.value.placements.length })}
            </Text>
            <Switch
              label={text('sheet.true_size')}
              checked={trueSize}
              onChange={(event) => setTrueSize(event.currentTarget.checked)}
            />
            {trueSize && <Calibration />}
            <SheetPreview plan={plan.value} pictures={[made.pixels]} {...(trueSize && { pxPerMm: scale })} />
          </>
        )}
        <SegmentedControl
          aria-label={text('sheet.format')}
          value={format}
          onChange={(value) => setFormat(value as SheetFormat)}
          data={[
            { value: 'pdf', label: 'PDF' },
            { value: 'jpeg', label: 'JPEG' },
            { value: 'png', label: 'PNG' },
          ]}
        />
        <Text size="sm" c="dimmed">
          {text('sheet.print_advice')}
        </Text>
        {busy && <Busy label={text('sheet.making')} />}
        <ErrorNote error={error} />
        {file?.key === key ? (
          <SaveButtons label={text('sheet.download')} file={file.file} />
        ) : (
          <Group>
            <Button onClick={make} disabled={busy || plan.value === undefined}>
              {text('sheet.make')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
