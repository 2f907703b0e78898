// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Made } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { sizeLabel } from '../../shared/documentNames';
import { useWords } from '../../shared/i18n/I18nProvider';
import { fileName, NAMING_DEFAULT, stem, type NameFacts } from '../../shared/naming';
import type { OutFile } from '../../shared/save';
import { requestOf } from '../../shared/session/session';
import { useSession } from '../../shared/session/SessionProvider';
import { Busy } from '../../shared/ui/Busy';
import { Columns } from '../../shared/ui/Columns';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import { SaveButtons } from '../../shared/ui/SaveButtons';
import { useLatest } from '../../shared/useLatest';
import { useStored } from '../../shared/useStored';
import { PapersCard } from './PapersCard';
import { PresetSaver } from './PresetSaver';
import { SheetCard } from './SheetCard';

/** The file for the portal, the print sheet, and the papers that go with them. */
export function SaveStep({ onRestart }: { readonly onRestart: () => void }) {
  const words = useWords();
  const { text } = words;
  const { session, forgetPhoto } = useSession();
  const [pattern, setPattern] = useStored('naming');
  const naming = pattern ?? NAMING_DEFAULT;
  const request = useMemo(() => requestOf(session), [session]);
  const result = useLatest(request && JSON.stringify(request), async () => {
    if (request === undefined) {
      throw new Error('asked without a request');
    }
    return (await openEngine()).make(request);
  });
  const check = useLatest(request && JSON.stringify(request), async () => {
    if (request === undefined) {
      throw new Error('asked without a request');
    }
    return (await openEngine()).check(request);
  });
  const { document, photo } = session;
  const made = result.value;
  const facts: NameFacts = {
    document: document?.id ?? 'photo',
    size: made === undefined ? '' : `${made.framing.output.width}x${made.framing.output.height}`,
    date: new Date().toISOString().slice(0, 10),
    photo: stem(photo?.handle.name ?? ''),
  };
  return (
    <Page title={text('save.title')} lead={text('save.lead')}>
      <ErrorNote error={result.error} />
      {result.busy && <Busy label={text('save.making')} />}
      {made !== undefined && document !== undefined && (
        <>
          <Columns count={2}>
            <Stack gap="md">
              <FileCard made={made} name={fileName(naming, facts, made.extension)} />
              {photo !== undefined && (
                <PapersCard
                  made={made}
                  document={document}
                  photo={photo}
                  check={check.value}
                  checkError={check.error}
                  name={(suffix, extension) => fileName(`${naming}-${suffix}`, facts, extension)}
                />
              )}
            </Stack>
            {document.printMm !== undefined ? (
              <SheetCard made={made} printMm={document.printMm} name={(extension) => fileName(`${naming}-${text('save.sheet_name')}`, facts, extension)} />
            ) : (
              <Alert color="gray">{text('save.no_print', { size: sizeLabel(words, document) ?? '' })}</Alert>
            )}
          </Columns>
          <Card withBorder>
            <Stack gap="sm">
              <TextInput
                label={text('save.naming')}
                description={text('save.naming_places')}
                dir="ltr"
                value={naming}
                onChange={(event) => setPattern(event.currentTarget.value)}
              />
              <PresetSaver naming={naming} />
            </Stack>
          </Card>
        </>
      )}
      <Group justify="space-between">
        <Button component="a" href="#/make/check" variant="default">
          {text('save.back')}
        </Button>
        <Button
          variant="light"
          onClick={() => {
            void forgetPhoto().then(onRestart);
          }}
        >
          {text('save.restart')}
        </Button>
      </Group>
    </Page>
  );
}

function FileCard({ made, name }: { readonly made: Made; readonly name: string }) {
  const words = useWords();
  const { output, dpi } = made.framing;
  const file: OutFile = { name, mimeType: made.mimeType, bytes: made.bytes };
  return (
    <Card withBorder data-portal-file>
      <Stack gap="sm">
        <Text component="h2" fw={700}>
          {words.text('save.file')}
        </Text>
        <Group wrap="nowrap" align="flex-start">
          <div style={{ width: 120, flex: 'none' }}>
            <PixelCanvas pixels={made.pixels} label={words.text('save.picture')} />
          </div>
          <Text size="sm">
            {words.text('save.facts', {
              width: String(output.width),
              height: String(output.height),
              dpi: words.number(dpi),
              bytes: words.bytes(made.bytes.length),
              format: made.extension === 'jpg' ? 'JPEG' : 'PNG',
            })}
          </Text>
        </Group>
        <SaveButtons label={words.text('save.download')} file={file} />
      </Stack>
    </Card>
  );
}
