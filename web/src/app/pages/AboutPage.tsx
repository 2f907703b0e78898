// SPDX-License-Identifier: Apache-2.0
import { Anchor, Card, List, Text } from '@mantine/core';
import { useEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';

export default function AboutPage() {
  const words = useWords();
  const { text } = words;
  const { engine, error, retry } = useEngine();
  return (
    <Page title={text('about.title')} lead={text('about.lead')}>
      <ErrorNote error={error} onRetry={retry} />
      <Card withBorder>
        <List spacing="xs">
          <List.Item>{text('about.tracks')}</List.Item>
          <List.Item>{text('about.rules')}</List.Item>
          <List.Item>{text('about.doubt')}</List.Item>
          <List.Item>{text('about.open')}</List.Item>
        </List>
      </Card>
      <Anchor href="licences.txt" target="_blank" size="sm">
        {text('about.licences')}
      </Anchor>
      {engine !== undefined && (
        <Text size="sm" c="dimmed">
          {text('about.version', {
            version: engine.facts.version,
            data: engine.facts.dataVersion,
            count: engine.facts.documents,
          })}
        </Text>
      )}
    </Page>
  );
}
