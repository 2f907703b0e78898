// SPDX-License-Identifier: Apache-2.0
import { Accordion, Alert, Anchor, Badge, Card, Group, List, Stack, Table, Text } from '@mantine/core';
import type { DocumentDetails } from '../../bridge';
import { countryName, documentName, sizeLabel } from '../documentNames';
import { useWords } from '../i18n/I18nProvider';
import { policyKey } from '../policy';
import { useSession } from '../session/SessionProvider';

/** The chosen document: name, size, what may be done, and the rules with their sources behind one press. */
export function DocumentCard() {
  const words = useWords();
  const { session } = useSession();
  const { document } = session;
  if (document === undefined) {
    return null;
  }
  const size = sizeLabel(words, document);
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text component="h2" fw={700}>
            {countryName(words, document)}: {documentName(words, document)}
          </Text>
          <Anchor href="#/" size="sm">
            {words.text('document.change')}
          </Anchor>
        </Group>
        <Group gap="xs">
          {size !== undefined && <Badge variant="light">{size}</Badge>}
          {document.output !== undefined && <OutputBadges document={document} />}
        </Group>
        <Text size="sm">{words.text(policyKey(document.policy))}</Text>
        <StatusNote document={document} />
        <Rules document={document} />
      </Stack>
    </Card>
  );
}

function OutputBadges({ document }: { readonly document: DocumentDetails }) {
  const words = useWords();
  const { output } = document;
  if (output === undefined) {
    return null;
  }
  const { minBytes, maxBytes } = output;
  return (
    <>
      <Badge variant="light" color="gray">
        {words.text('size.px', { width: String(output.size.width), height: String(output.size.height) })}
      </Badge>
      {maxBytes !== undefined && (
        <Badge variant="light" color="gray">
          {minBytes > 0
            ? words.text('size.window', { min: words.bytes(minBytes), max: words.bytes(maxBytes) })
            : words.text('size.most', { max: words.bytes(maxBytes) })}
        </Badge>
      )}
    </>
  );
}

function StatusNote({ document }: { readonly document: DocumentDetails }) {
  const words = useWords();
  if (document.output === undefined) {
    return <Alert color="red" title={words.text('status.impossible')}>{document.noOutput}</Alert>;
  }
  if (document.status === 'current') {
    return null;
  }
  return <Alert color="yellow">{words.maybe(`status.${document.status}.note`)}</Alert>;
}

/** A figure's name; what holds for children alone says of which age. */
function figureName(words: ReturnType<typeof useWords>, name: string): string {
  const [, years, rest] = /^under ([\d.]+) years, (.*)$/.exec(name) ?? [];
  if (years !== undefined && rest !== undefined) {
    return words.text('figures.under', { years, name: figureName(words, rest) });
  }
  return words.maybe(`figure.${name.replace(/(, |: | )/g, '_')}`) ?? name;
}

/** Every figure with its evidence, and where it is from. */
export function Rules({ document }: { readonly document: DocumentDetails }) {
  const words = useWords();
  return (
    <Accordion variant="default">
      <Accordion.Item value="rules">
        <Accordion.Control>{words.text('rules.title')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            <Text size="sm">
              {words.maybe(`standing.${document.standing}`) ?? document.standing} ·{' '}
              {words.text('rules.checked', { date: words.date(document.lastChecked) })}
            </Text>
            <Table.ScrollContainer minWidth={260}>
              <Table fz="sm" verticalSpacing={4}>
                <Table.Tbody>
                  {document.figures.map((figure) => (
                    <Table.Tr key={figure.name + figure.value}>
                      <Table.Th scope="row">{figureName(words, figure.name)}</Table.Th>
                      <Table.Td>{figure.value}</Table.Td>
                      <Table.Td>{figure.evidence && (words.maybe(`evidence.${figure.evidence}`) ?? figure.evidence)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {document.notes !== undefined && <Text size="sm">{document.notes}</Text>}
            <Text size="sm" fw={600}>
              {words.text('rules.sources')}
            </Text>
            <List size="sm">
              {document.sources.map((source) => (
                <List.Item key={source.url + (source.title ?? '')}>
                  {source.url.startsWith('https:') ? (
                    <Anchor href={source.url} target="_blank" rel="noreferrer noopener">
                      {source.title ?? source.url}
                    </Anchor>
                  ) : (
                    (source.title ?? source.url)
                  )}
                </List.Item>
              ))}
            </List>
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
