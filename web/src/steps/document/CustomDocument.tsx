// SPDX-License-Identifier: Apache-2.0
import { Accordion, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { DocumentSummary } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { DocumentList } from '../../shared/ui/DocumentList';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { FileDrop } from '../../shared/ui/FileDrop';

/** A document that the rule book does not have, from a file of its form. */
export function CustomDocument({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const text = useText();
  const [added, setAdded] = useState<readonly DocumentSummary[]>([]);
  const [error, setError] = useState<unknown>();
  const take = useCallback((files: readonly File[]) => {
    setError(undefined);
    Promise.all([openEngine(), files[0]?.text() ?? ''])
      .then(([engine, content]) => engine.documents.addCustom(content))
      .then(setAdded, setError);
  }, []);
  return (
    <Accordion variant="separated">
      <Accordion.Item value="custom">
        <Accordion.Control>{text('custom.title')}</Accordion.Control>
        <Accordion.Panel>
          <Stack>
            <Text size="sm">{text('custom.lead')}</Text>
            <FileDrop label={text('custom.file')} accept=".json,application/json" onFiles={take} />
            <ErrorNote error={error} />
            <DocumentList title={text('custom.added')} documents={added} onChoose={onChoose} />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
