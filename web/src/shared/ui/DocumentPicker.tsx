// SPDX-License-Identifier: Apache-2.0
import { Combobox, Group, InputBase, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { DocumentDetails } from '../../bridge';
import { countryName, documentName } from '../documentNames';
import { findDocuments } from '../documents';
import { openEngine } from '../engine';
import { useWords } from '../i18n/I18nProvider';
import { useLatest } from '../useLatest';
import { ErrorNote } from './ErrorNote';

interface Props {
  readonly label: string;
  readonly document: DocumentDetails | undefined;
  readonly onChoose: (document: DocumentDetails) => void;
}

const SHOWN = 12;

/** A field that finds a document as one types. */
export function DocumentPicker({ label, document, onChoose }: Props) {
  const words = useWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [query, setQuery] = useState('');
  const [error, setError] = useState<unknown>();
  const [asked] = useDebouncedValue(query, 120);
  const found = useLatest(`pick ${asked}`, () => findDocuments(asked, SHOWN));
  // An answer to what was typed before would change under the finger.
  const answered = asked === query && found.answered === `pick ${query}`;
  const options = answered ? (found.value ?? []) : [];
  const choose = (id: string) => {
    combobox.closeDropdown();
    setError(undefined);
    openEngine()
      .then((engine) => engine.documents.get(id))
      .then((details) => {
        setQuery('');
        onChoose(details);
      }, setError);
  };
  return (
    <div>
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
        <Combobox.Target>
          <InputBase
            label={label}
            placeholder={words.text('document.example')}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={label} mah={280} style={{ overflowY: 'auto' }}>
            {options.map((one) => (
              <Combobox.Option key={one.id} value={one.id} data-document={one.id}>
                {countryName(words, one)}: {documentName(words, one)}
              </Combobox.Option>
            ))}
            {answered && found.value?.length === 0 && <Combobox.Empty>{words.text('document.none', { query: asked })}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {document !== undefined && (
        <Group mt={6}>
          <Text size="sm" fw={600}>
            {countryName(words, document)}: {documentName(words, document)}
          </Text>
        </Group>
      )}
      <ErrorNote error={error ?? found.error} />
    </div>
  );
}
