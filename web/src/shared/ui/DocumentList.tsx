// SPDX-License-Identifier: Apache-2.0
import { Badge, Text, Title, UnstyledButton } from '@mantine/core';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { useId } from 'react';
import type { DocumentSummary } from '../../bridge';
import { countryName, documentName, sizeLabel } from '../documentNames';
import { useWords } from '../i18n/I18nProvider';
import classes from './DocumentList.module.css';

interface Props {
  readonly title: string;
  readonly documents: readonly DocumentSummary[];
  readonly onChoose: (id: string) => void;
}

export function DocumentList({ title, documents, onChoose }: Props) {
  const id = useId();
  if (documents.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="xs">
        {title}
      </Title>
      <ul className={classes['list']}>
        {documents.map((document) => (
          <li key={document.id}>
            <Row document={document} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ document, onChoose }: { readonly document: DocumentSummary; readonly onChoose: (id: string) => void }) {
  const words = useWords();
  const size = sizeLabel(words, document);
  const name = documentName(words, document);
  const [english] = document.names;
  return (
    <UnstyledButton className={classes['row']} data-document={document.id} onClick={() => onChoose(document.id)}>
      <span className={classes['code']} aria-hidden>
        {document.country === 'ZZ' ? '▢' : document.country}
      </span>
      <span className={classes['words']}>
        <Text span fw={600} className={classes['name']}>
          {name}
        </Text>
        <Text span size="sm" c="dimmed">
          {[countryName(words, document), size, english === name ? undefined : english].filter(Boolean).join(' · ')}
        </Text>
        {document.status !== 'current' && (
          <Badge component="span" variant="light" color="gray" size="sm" mt={4}>
            {words.maybe(`status.${document.status}`) ?? document.status}
          </Badge>
        )}
      </span>
      <IconChevronRight aria-hidden size={18} className={classes['chevron'] ?? ''} />
    </UnstyledButton>
  );
}
