// SPDX-License-Identifier: Apache-2.0
import { Button, Group, Progress, Stack, Table, Text, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { EngineError, type DocumentDetails } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import type { OutFile } from '../../shared/save';
import { DocumentPicker } from '../../shared/ui/DocumentPicker';
import { ErrorNote, wordError } from '../../shared/ui/ErrorNote';
import { FileDrop, PICTURES } from '../../shared/ui/FileDrop';
import { Page } from '../../shared/ui/Page';
import { SaveButtons } from '../../shared/ui/SaveButtons';
import { runBatch, type BatchProgress } from './run';

/** Many photos for one document, as one ZIP with receipts and a report. */
export default function BatchTool() {
  const words = useWords();
  const { text } = words;
  const [document, setDocument] = useState<DocumentDetails>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [pattern, setPattern] = useState('{photo}-{document}');
  const [progress, setProgress] = useState<BatchProgress>();
  const [file, setFile] = useState<OutFile>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController | undefined>(undefined);
  const take = useCallback((taken: readonly File[]) => setFiles((before) => [...before, ...taken]), []);
  const run = async (chosen: DocumentDetails) => {
    const controller = new AbortController();
    stop.current = controller;
    setError(undefined);
    setFile(undefined);
    setProgress({ done: 0, rows: [] });
    const engine = await openEngine();
    const blob = await runBatch(engine, chosen, files, pattern, controller.signal, setProgress);
    setFile({ name: `${chosen.id}.zip`, mimeType: 'application/zip', bytes: new Uint8Array(await blob.arrayBuffer()) });
  };
  const running = progress !== undefined && file === undefined && error === undefined;
  return (
    <Page title={text('tool.batch')} lead={text('tool.batch.lead')}>
      <DocumentPicker label={text('batch.document')} document={document} onChoose={setDocument} />
      <FileDrop label={text('batch.files')} accept={PICTURES} multiple paste disabled={running} onFiles={take} />
      <Text role="status">{text('batch.chosen', { count: files.length })}</Text>
      <TextInput label={text('save.naming')} description={text('save.naming_places')} value={pattern} onChange={(event) => setPattern(event.currentTarget.value)} />
      <Group>
        <Button
          size="md"
          disabled={document === undefined || files.length === 0 || running}
          onClick={() => document && run(document).catch(setError)}
        >
          {text('batch.go')}
        </Button>
        {running && (
          <Button variant="default" onClick={() => stop.current?.abort()}>
            {text('action.stop')}
          </Button>
        )}
        {files.length > 0 && !running && (
          <Button variant="subtle" onClick={() => setFiles([])}>
            {text('batch.clear')}
          </Button>
        )}
      </Group>
      {progress !== undefined && (
        <Stack>
          <Progress value={(100 * progress.done) / Math.max(1, files.length)} aria-label={text('batch.progress')} />
          <Table fz="sm">
            <Table.Tbody>
              {progress.rows.map((row, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows are only ever added
                <Table.Tr key={at}>
                  <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
                    {row.file}
                  </Table.Th>
                  <Table.Td>
                    {row.outcome === 'made'
                      ? text('batch.made', { count: row.failed.length })
                      : wordError(words, new EngineError(row.outcome as EngineError['code'], '')).title}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      )}
      <ErrorNote error={error} />
      {file !== undefined && <SaveButtons label={text('batch.download')} file={file} />}
    </Page>
  );
}
