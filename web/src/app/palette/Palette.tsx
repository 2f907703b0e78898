// SPDX-License-Identifier: Apache-2.0
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useMantineColorScheme } from '@mantine/core';
import IconFileText from '@tabler/icons-react/icons/IconFileText';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { countryName, documentName } from '../../shared/documentNames';
import { findDocuments } from '../../shared/documents';
import { useI18n } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';
import { useLatest } from '../../shared/useLatest';
import { actionsFor } from './actions';

const DOCUMENTS = 6;

/** Everything of the app in one field: tools, documents, settings, quick actions. Opens when `asked` is raised. */
export default function Palette({ asked }: { readonly asked: number }) {
  const { words, setLanguage } = useI18n();
  const [, go] = useLocation();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const { session, dispatch, chooseDocument, forgetPhoto } = useSession();
  const [query, setQuery] = useState('');
  useEffect(() => spotlight.open(), [asked]);

  const found = useLatest(query.trim() === '' ? undefined : `palette ${query}`, () => findDocuments(query, DOCUMENTS));
  const actions = actionsFor({
    words,
    go,
    setLanguage,
    toggleScheme: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    hasPhoto: session.photo !== undefined,
    forgetPhoto: () => void forgetPhoto().then(() => go('/')),
    undo: () => dispatch({ type: 'undo' }),
  });
  const documents: SpotlightActionData[] = (query.trim() === '' ? [] : (found.value ?? [])).map((document) => ({
    id: `document-${document.id}`,
    group: words.text('palette.documents'),
    label: `${countryName(words, document)}: ${documentName(words, document)}`,
    keywords: query,
    leftSection: <IconFileText aria-hidden size={20} />,
    onClick: () => void chooseDocument(document.id).then(() => go('/make/photo')),
  }));
  const wanted = query.trim().toLowerCase();
  const matching = actions.filter((action) => `${action.label} ${action.description ?? ''} ${String(action.keywords ?? '')}`.toLowerCase().includes(wanted));
  const groups = [...new Set([...matching, ...documents].map((action) => action.group ?? ''))].map((group) => ({
    group,
    actions: [...matching, ...documents].filter((action) => action.group === group),
  }));
  return (
    <Spotlight
      actions={groups}
      filter={(_, all) => all}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      nothingFound={words.text('palette.nothing')}
      lockScroll={false}
      attributes={{ content: { 'aria-label': words.text('palette.name') } }}
      searchProps={{
        leftSection: <IconSearch aria-hidden size={20} />,
        placeholder: words.text('palette.placeholder'),
        'aria-label': words.text('palette.placeholder'),
      }}
    />
  );
}
