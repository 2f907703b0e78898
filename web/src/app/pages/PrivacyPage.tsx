// SPDX-License-Identifier: Apache-2.0
import { Anchor, Badge, Button, Card, Group, List, Stack, Table, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useConsent, withdrawConsent } from '../../shared/consent';
import { useWords } from '../../shared/i18n/I18nProvider';
import { guard } from '../../shared/privacy/guard';
import { requests, type LoggedRequest } from '../../shared/privacy/requests';
import { useSession } from '../../shared/session/SessionProvider';
import { Page } from '../../shared/ui/Page';

/** What happens to a photo, and every request since the page was opened. */
export default function PrivacyPage() {
  const words = useWords();
  const { text } = words;
  const promises = ['privacy.local', 'privacy.memory', 'privacy.no_third', 'privacy.blocked'] as const;
  return (
    <Page title={text('privacy.title')} lead={text('privacy.lead')}>
      <Card withBorder>
        <List spacing="xs">
          {promises.map((promise) => (
            <List.Item key={promise}>{text(promise)}</List.Item>
          ))}
        </List>
        <Anchor href="#/privacy/check" mt="sm">
          {text('shell.check_yourself')}
        </Anchor>
      </Card>
      <ConsentState />
      <Requests />
    </Page>
  );
}

function ConsentState() {
  const words = useWords();
  const consent = useConsent();
  const { session, forgetPhoto } = useSession();
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text component="h2" fw={600}>
          {words.text('consent.state')}
        </Text>
        <Text size="sm">
          {consent === undefined ? words.text('consent.none') : words.text('consent.given', { date: words.date(consent.at) })}
        </Text>
        <Group>
          <Button
            variant="default"
            disabled={consent === undefined && session.photo === undefined}
            onClick={() => {
              withdrawConsent();
              void forgetPhoto();
            }}
          >
            {words.text('consent.withdraw_now')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Requests() {
  const words = useWords();
  const all = useSyncExternalStore(requests.subscribe, requests.all);
  const state = useSyncExternalStore(guard.subscribe, () => guard.state);
  const refused = all.filter((request) => request.outcome === 'refused').length;
  const sent = all.reduce((sum, request) => sum + request.sentBytes, 0);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text component="h2" fw={600}>
          {words.text('requests.title')}
        </Text>
        <Text size="sm" role="status" data-requests={all.length} data-sent={sent}>
          {words.text('requests.summary', { count: all.length, bytes: words.bytes(sent), refused })}
        </Text>
        <Text size="sm">{words.text(state === 'absent' ? 'requests.unwatched' : 'requests.watched')}</Text>
        <Table.ScrollContainer minWidth={320}>
          <Table fz="xs" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.text('requests.address')}</Table.Th>
                <Table.Th>{words.text('requests.sent')}</Table.Th>
                <Table.Th>{words.text('requests.outcome')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((request, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows are only ever added
                <Row key={at} request={request} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Stack>
    </Card>
  );
}

function Row({ request }: { readonly request: LoggedRequest }) {
  const words = useWords();
  const short = request.url.startsWith(location.origin) ? request.url.slice(location.origin.length) : request.url;
  return (
    <Table.Tr data-outcome={request.outcome} data-sent={request.sentBytes} data-held={request.heldBytes}>
      <Table.Th scope="row" style={{ overflowWrap: 'anywhere', fontWeight: 400 }}>
        {request.method} {short}
      </Table.Th>
      <Table.Td>
        {words.bytes(request.sentBytes)}
        {request.heldBytes > 0 && ` (${words.text('requests.held', { bytes: words.bytes(request.heldBytes) })})`}
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={request.outcome === 'refused' ? 'red' : 'gray'} styles={{ label: { whiteSpace: 'normal' }, root: { height: 'auto', minHeight: 'var(--badge-height)' } }}>
          {words.text(`requests.${request.outcome}`)}
        </Badge>
      </Table.Td>
    </Table.Tr>
  );
}
