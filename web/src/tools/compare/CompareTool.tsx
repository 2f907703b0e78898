// SPDX-License-Identifier: Apache-2.0
import { Badge, Switch, Table } from '@mantine/core';
import { useState } from 'react';
import type { DocumentDetails } from '../../bridge';
import { countryName, documentName } from '../../shared/documentNames';
import { useWords } from '../../shared/i18n/I18nProvider';
import { DocumentPicker } from '../../shared/ui/DocumentPicker';
import { Columns } from '../../shared/ui/Columns';
import { Page } from '../../shared/ui/Page';
import { differing } from './differing';

/** Two documents' rules beside each other: can one photo serve for both? */
export default function CompareTool() {
  const words = useWords();
  const { text } = words;
  const [first, setFirst] = useState<DocumentDetails>();
  const [second, setSecond] = useState<DocumentDetails>();
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const rows = first && second ? differing(first.figures, second.figures).filter((row) => row.differs || !onlyDiffering) : [];
  const name = (document: DocumentDetails) => `${countryName(words, document)}: ${documentName(words, document)}`;
  return (
    <Page title={text('tool.compare')} lead={text('tool.compare.lead')}>
      <Columns count={2}>
        <DocumentPicker label={text('compare.first')} document={first} onChoose={setFirst} />
        <DocumentPicker label={text('compare.second')} document={second} onChoose={setSecond} />
      </Columns>
      {first !== undefined && second !== undefined && (
        <>
          <Switch
            label={text('compare.only')}
            checked={onlyDiffering}
            onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
          />
          <Table.ScrollContainer minWidth={320}>
            <Table data-compare>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{text('compare.rule')}</Table.Th>
                  <Table.Th>{name(first)}</Table.Th>
                  <Table.Th>{name(second)}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.name}>
                    <Table.Th scope="row">
                      {words.maybe(`figure.${row.name}`) ?? row.name}{' '}
                      {row.differs && (
                        <Badge size="sm" variant="light">
                          {text('compare.differs')}
                        </Badge>
                      )}
                    </Table.Th>
                    <Table.Td>{row.first ?? '–'}</Table.Td>
                    <Table.Td>{row.second ?? '–'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </Page>
  );
}
