// SPDX-License-Identifier: Apache-2.0
import { Anchor, Card, Text } from '@mantine/core';
import { useDeployment } from '../shared/deployment';
import { useText } from '../shared/i18n/I18nProvider';

/** The way to the page that uploads; nothing is to be seen where the deployment takes no photos. */
export function ServerLink() {
  const text = useText();
  const deployment = useDeployment();
  if (deployment?.mode !== 'ephemeral') {
    return null;
  }
  return (
    <Card withBorder data-server-link>
      <Anchor href="#/server" fw={600}>
        {text('server.title')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {text('server.lead')}
      </Text>
    </Card>
  );
}
