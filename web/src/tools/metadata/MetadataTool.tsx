// SPDX-License-Identifier: Apache-2.0
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { CleanedFile, MetadataEntry } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import { stem } from '../../shared/naming';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { FileDrop, PICTURES } from '../../shared/ui/FileDrop';
import { Page } from '../../shared/ui/Page';
import { SaveButtons } from '../../shared/ui/SaveButtons';

/** What a file tells beside its picture, and a copy without it. */
export default function MetadataTool() {
  const words = useWords();
  const { text } = words;
  const [file, setFile] = useState<File>();
  const [entries, setEntries] = useState<readonly MetadataEntry[]>();
  const [cleaned, setCleaned] = useState<CleanedFile>();
  const [error, setError] = useState<unknown>();
  const take = useCallback((files: readonly File[]) => {
    const [taken] = files;
    setFile(taken);
    setEntries(undefined);
    setCleaned(undefined);
    setError(undefined);
    if (taken !== undefined) {
      openEngine()
        .then((engine) => engine.tool('metadata', { file: taken }))
        .then(setEntries, setError);
    }
  }, []);
  const clean = () => {
    if (file !== undefined) {
      setError(undefined);
      openEngine()
        .then((engine) => engine.tool('clean', { file }))
        .then(setCleaned, setError);
    }
  };
  const ending = file === undefined ? '' : file.name.slice(stem(file.name).length);
  return (
    <Page title={text('tool.metadata')} lead={text('tool.metadata.lead')}>
      <FileDrop label={text('photo.choose')} accept={PICTURES} paste onFiles={take} />
      <ErrorNote error={error} />
      {entries !== undefined && file !== undefined && (
        <Stack>
          <Text role="status" data-result>
            {text('metadata.count', { count: entries.length })}
          </Text>
          {entries.length > 0 && <Entries entries={entries} />}
          {cleaned === undefined ? (
            <Group>
              <Button onClick={clean}>{text('metadata.clean')}</Button>
            </Group>
          ) : (
            <>
              <Text role="status" data-cleaned>
                {text('metadata.cleaned', { count: cleaned.removed.length })}
              </Text>
              <SaveButtons
                label={text('action.download')}
                file={{ name: `${stem(file.name)}-clean${ending}`, mimeType: cleaned.mimeType, bytes: cleaned.bytes }}
              />
            </>
          )}
        </Stack>
      )}
    </Page>
  );
}

function Entries({ entries }: { readonly entries: readonly MetadataEntry[] }) {
  const words = useWords();
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.text('metadata.name')}</Table.Th>
            <Table.Th>{words.text('metadata.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a file may carry the same entry twice, and the list never changes
            <Table.Tr key={at}>
              <Table.Th scope="row">
                {entry.group} {entry.name}{' '}
                {entry.personal && (
                  <Badge size="sm" color="orange" variant="light">
                    {words.text('metadata.personal')}
                  </Badge>
                )}
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{entry.value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
