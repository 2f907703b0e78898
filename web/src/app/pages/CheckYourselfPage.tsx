// SPDX-License-Identifier: Apache-2.0
import { Card, List, Text } from '@mantine/core';
import { useText } from '../../shared/i18n/I18nProvider';
import { Page } from '../../shared/ui/Page';

const WAYS = ['offline', 'network', 'policy', 'storage', 'source'] as const;

/** How anybody can see for themselves that nothing is sent. */
export default function CheckYourselfPage() {
  const text = useText();
  return (
    <Page title={text('prove.title')} lead={text('prove.lead')}>
      {WAYS.map((way) => (
        <Card key={way} withBorder>
          <Text component="h2" fw={600} mb="xs">
            {text(`prove.${way}`)}
          </Text>
          <List type="ordered" spacing={4}>
            {text(`prove.${way}.steps`)
              .split('\n')
              .map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
          </List>
        </Card>
      ))}
    </Page>
  );
}
