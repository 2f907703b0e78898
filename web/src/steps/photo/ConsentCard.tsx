// SPDX-License-Identifier: Apache-2.0
import { Button, Card, Group, List, Text } from '@mantine/core';
import IconLock from '@tabler/icons-react/icons/IconLock';
import { giveConsent } from '../../shared/consent';
import { useText } from '../../shared/i18n/I18nProvider';

/** Asked once, before any face is measured. */
export function ConsentCard() {
  const text = useText();
  return (
    <Card withBorder data-consent>
      <Group gap="xs" mb="xs">
        <IconLock aria-hidden size={20} />
        <Text component="h2" fw={600}>
          {text('consent.title')}
        </Text>
      </Group>
      <List size="sm" spacing={4} mb="md">
        <List.Item>{text('consent.what')}</List.Item>
        <List.Item>{text('consent.where')}</List.Item>
        <List.Item>{text('consent.kept')}</List.Item>
        <List.Item>{text('consent.withdraw')}</List.Item>
      </List>
      <Group>
        <Button onClick={() => giveConsent(new Date())}>{text('consent.agree')}</Button>
      </Group>
    </Card>
  );
}
