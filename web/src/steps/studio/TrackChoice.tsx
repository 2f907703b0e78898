// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import IconShieldCheck from '@tabler/icons-react/icons/IconShieldCheck';
import { useState } from 'react';
import { useText } from '../../shared/i18n/I18nProvider';
import { policyKey } from '../../shared/policy';
import { useSession } from '../../shared/session/SessionProvider';

/** Says in one sentence which track it is and why; lets a person choose the other with open eyes. */
export function TrackChoice() {
  const text = useText();
  const { session, dispatch } = useSession();
  const [asking, setAsking] = useState(false);
  const policy = session.document?.policy;
  if (policy === undefined) {
    return null;
  }
  const studio = session.track === 'studio';
  const overridden = session.acknowledgement !== undefined;
  return (
    <Stack gap="xs">
      <Text component="h2" fw={600}>
        {text(studio ? 'track.studio' : 'track.untouched')}
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconShieldCheck aria-hidden size={20} style={{ flex: 'none' }} />
        <Text size="sm">{text(overridden ? 'track.overridden' : policyKey(policy))}</Text>
      </Group>
      {studio ? (
        <Button variant="default" onClick={() => dispatch({ type: 'track', track: 'untouched' })}>
          {text('track.to_untouched')}
        </Button>
      ) : (
        <Button
          variant="subtle"
          onClick={() => (policy.studioAllowed ? dispatch({ type: 'track', track: 'studio' }) : setAsking(true))}
        >
          {text('track.to_studio')}
        </Button>
      )}
      <Override
        opened={asking}
        basis={policy.background.basis}
        onClose={() => setAsking(false)}
        onAccept={(acknowledgement) => {
          setAsking(false);
          dispatch({ type: 'track', track: 'studio', acknowledgement });
        }}
      />
    </Stack>
  );
}

interface OverrideProps {
  readonly opened: boolean;
  readonly basis: string;
  readonly onClose: () => void;
  readonly onAccept: (acknowledgement: string) => void;
}

function Override({ opened, basis, onClose, onAccept }: OverrideProps) {
  const text = useText();
  const { session } = useSession();
  const [accepted, setAccepted] = useState(false);
  const words = text('override.accept');
  const forbidden = session.document?.policy.background.permission === 'forbidden';
  return (
    <Modal opened={opened} onClose={onClose} title={text('override.title')} closeButtonProps={{ 'aria-label': text('action.close') }}>
      <Stack>
        <Alert color="red">{text(forbidden ? 'override.forbidden' : 'override.unknown')}</Alert>
        <Text size="sm" c="dimmed">
          {text('override.basis', { basis })}
        </Text>
        <Checkbox label={words} checked={accepted} onChange={(event) => setAccepted(event.currentTarget.checked)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text('override.keep')}
          </Button>
          <Button color="red" disabled={!accepted} onClick={() => onAccept(words)}>
            {text('override.go')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
