// SPDX-License-Identifier: Apache-2.0
import { Button, Card, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Pixels, SheetFormat } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import type { OutFile } from '../../shared/save';
import { FIRST_CHOICES, sheetRequest, type SheetChoices } from '../../shared/sheet';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { FileDrop, PICTURES } from '../../shared/ui/FileDrop';
import { Page } from '../../shared/ui/Page';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import { SaveButtons } from '../../shared/ui/SaveButtons';
import { SheetChoicesForm } from '../../shared/ui/SheetChoicesForm';
import { SheetPreview } from '../../shared/ui/SheetPreview';
import { useLatest } from '../../shared/useLatest';

interface Item {
  readonly id: number;
  readonly picture: Uint8Array<ArrayBuffer>;
  readonly shown: Pixels;
  readonly widthMm: number;
  readonly heightMm: number;
  /** 0: as many as fit. */
  readonly copies: number;
}

const DPI = 300;
const SHOWN = 500;
const FIRST_HEIGHT_MM = 45;
const EXTENSIONS: Readonly<Record<SheetFormat, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' };
let nextId = 1;

/** Pictures of any sizes and people on one sheet. */
export default function SheetTool() {
  const text = useText();
  const [items, setItems] = useState<readonly Item[]>([]);
  const [choices, setChoices] = useState<SheetChoices>(FIRST_CHOICES);
  const [format, setFormat] = useState<SheetFormat>('pdf');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [file, setFile] = useState<{ readonly key: string; readonly file: OutFile }>();
  const take = useCallback((files: readonly File[]) => {
    setBusy(true);
    setError(undefined);
    addAll(files, (item) => setItems((before) => [...before, item]))
      .catch(setError)
      .finally(() => setBusy(false));
  }, []);
  const change = (id: number, to: Partial<Item>) => setItems(items.map((item) => (item.id === id ? { ...item, ...to } : item)));
  const slots = items.map(({ id, widthMm, heightMm, copies }) => ({ label: `${id}`, widthMm, heightMm, ...(copies > 0 && { copies }) }));
  const rest = sheetRequest(choices);
  const key = JSON.stringify([rest, slots, format]);
  const plan = useLatest(items.length === 0 ? undefined : JSON.stringify([rest, slots]), async () =>
    (await openEngine()).planSheet({ ...rest, items: slots }),
  );
  const make = () => {
    setBusy(true);
    setError(undefined);
    const full = items.map((item, at) => ({ ...slots[at], label: `${item.id}`, widthMm: item.widthMm, heightMm: item.heightMm, picture: item.picture }));
    openEngine()
      .then((engine) => engine.makeSheet({ ...rest, items: full }, format, DPI))
      .then((sheet) => setFile({ key, file: { name: `sheet.${EXTENSIONS[format]}`, mimeType: sheet.mimeType, bytes: sheet.bytes } }), setError)
      .finally(() => setBusy(false));
  };
  const missing = plan.value?.missing.reduce((sum, count) => sum + count, 0) ?? 0;
  return (
    <Page title={text('tool.sheet')} lead={text('tool.sheet.lead')}>
      <FileDrop label={text('sheet.add')} accept={PICTURES} multiple paste onFiles={take} />
      {items.map((item) => (
        <ItemCard key={item.id} item={item} onChange={(to) => change(item.id, to)} onRemove={() => setItems(items.filter((other) => other !== item))} />
      ))}
      {items.length > 0 && <SheetChoicesForm choices={choices} onChange={setChoices} />}
      {busy && <Busy label={text('tool.working')} />}
      <ErrorNote error={error ?? plan.error} />
      {plan.value !== undefined && items.length > 0 && (
        <Stack>
          <Text role="status" data-result>
            {text('sheet.copies', { count: plan.value.placements.length })}
            {missing > 0 && ` · ${text('sheet.missing', { count: missing })}`}
          </Text>
          <SheetPreview plan={plan.value} pictures={items.map((item) => item.shown)} />
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
          {file?.key === key ? (
            <SaveButtons label={text('sheet.download')} file={file.file} />
          ) : (
            <Group>
              <Button onClick={make} disabled={busy}>
                {text('sheet.make')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Page>
  );
}

interface ItemProps {
  readonly item: Item;
  readonly onChange: (change: Partial<Item>) => void;
  readonly onRemove: () => void;
}

function ItemCard({ item, onChange, onRemove }: ItemProps) {
  const text = useText();
  return (
    <Card withBorder>
      <Group align="flex-end">
        <div style={{ width: 80 }}>
          <PixelCanvas pixels={item.shown} label={text('tool.photo')} />
        </div>
        <NumberInput
          label={text('sheet.width_mm')}
          min={10}
          max={300}
          value={item.widthMm}
          onChange={(widthMm) => typeof widthMm === 'number' && widthMm >= 10 && onChange({ widthMm })}
          maw={130}
        />
        <NumberInput
          label={text('sheet.height_mm')}
          min={10}
          max={300}
          value={item.heightMm}
          onChange={(heightMm) => typeof heightMm === 'number' && heightMm >= 10 && onChange({ heightMm })}
          maw={130}
        />
        <NumberInput
          label={text('sheet.wanted')}
          description={text('sheet.wanted_all')}
          min={0}
          max={200}
          allowDecimal={false}
          value={item.copies}
          onChange={(copies) => typeof copies === 'number' && onChange({ copies })}
          maw={180}
        />
        <Button variant="subtle" color="red" onClick={onRemove}>
          {text('action.remove')}
        </Button>
      </Group>
    </Card>
  );
}

/** The engine lays JPEG and PNG; whatever else comes is converted. */
async function addAll(files: readonly File[], add: (item: Item) => void): Promise<void> {
  const engine = await openEngine();
  for (const file of files) {
    const photo = await engine.load(file, file.name);
    try {
      const shown = await engine.thumbnail(photo, SHOWN);
      const encoded = await engine.tool('encode', { photo: photo.id, encoding: { format: 'jpeg', quality: 95 } });
      const widthMm = Math.round((FIRST_HEIGHT_MM * photo.size.width) / photo.size.height);
      add({ id: nextId++, picture: encoded.bytes, shown, widthMm, heightMm: FIRST_HEIGHT_MM, copies: 0 });
    } finally {
      await engine.release(photo);
    }
  }
}
