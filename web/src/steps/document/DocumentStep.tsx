// SPDX-License-Identifier: Apache-2.0
import { Box, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { useEffect, useState, type ReactNode } from 'react';
import { findDocuments } from '../../shared/documents';
import { openEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';
import { Busy } from '../../shared/ui/Busy';
import { DocumentList } from '../../shared/ui/DocumentList';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';
import { useLatest } from '../../shared/useLatest';
import { CustomDocument } from './CustomDocument';
import { homeRegion, useHome } from './useHome';
import { PresetRow } from './PresetRow';
import { useRecent } from './useRecent';

const SHOWN = 24;

interface Props {
  readonly onNext: () => void;
  /** What else the first page offers. */
  readonly beneath: ReactNode;
}

/** Which document is the photo for? */
export function DocumentStep({ onNext, beneath }: Props) {
  const words = useWords();
  const { text } = words;
  const { chooseDocument } = useSession();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const recent = useRecent();
  const home = useHome();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    // Started ahead: the first letter that is typed needs it.
    openEngine().catch(setError);
  }, []);
  const results = useLatest(`search ${asked}`, () => findDocuments(asked, SHOWN));
  const idle = results.answered === 'search ';
  const opening = results.value === undefined && results.error === undefined;

  const choose = (id: string) => {
    setError(undefined);
    return chooseDocument(id).then(onNext, setError);
  };
  const pick = (id: string) => void choose(id);

  return (
    <Page title={text('document.title')} lead={text('document.lead')}>
      <Stack gap="md">
        <TextInput
          size="lg"
          type="search"
          label={text('document.search')}
          placeholder={text('document.example')}
          leftSection={<IconSearch aria-hidden size={20} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          autoComplete="off"
        />
        <ErrorNote error={error ?? results.error} />
        {opening && (
          // As high as the screen, and nothing below it yet that the list would push away.
          <Box mih="100dvh">
            <Busy label={text('document.opening')} />
          </Box>
        )}
        {idle && <PresetRow onChoose={choose} />}
        {idle && <DocumentList title={text('document.recent')} documents={recent} onChoose={pick} />}
        {idle && <DocumentList title={words.country(homeRegion(), '')} documents={home} onChoose={pick} />}
        {results.value !== undefined && (
          <DocumentList title={text(idle ? 'document.all' : 'document.results')} documents={results.value} onChoose={pick} />
        )}
        {results.value?.length === 0 && <Text role="status">{text('document.none', { query: asked })}</Text>}
        {!opening && <CustomDocument onChoose={pick} />}
      </Stack>
      {!opening && beneath}
    </Page>
  );
}
