// SPDX-License-Identifier: Apache-2.0
import { Anchor, Button, Card, Group, List, Stack, Text } from '@mantine/core';
import IconCamera from '@tabler/icons-react/icons/IconCamera';
import { useCallback, useState } from 'react';
import { useConsent } from '../../shared/consent';
import { useText } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';
import { Busy } from '../../shared/ui/Busy';
import { DocumentCard } from '../../shared/ui/DocumentCard';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { FileDrop, PICTURES } from '../../shared/ui/FileDrop';
import { Page } from '../../shared/ui/Page';
import { ConsentCard } from './ConsentCard';
import { WhoseCard } from './WhoseCard';

interface Props {
  readonly onNext: () => void;
  readonly onCamera: () => void;
}

/** Where the photo comes from; and whether it may be looked at. */
export function PhotoStep({ onNext, onCamera }: Props) {
  const text = useText();
  const { session, takePhoto } = useSession();
  const consent = useConsent();
  const [guardian, setGuardian] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isChild = session.ageYears !== undefined;
  const ready = consent !== undefined && (!isChild || guardian) && !busy;
  const makeable = session.document?.output !== undefined;

  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) {
        return;
      }
      setBusy(true);
      setError(undefined);
      takePhoto(file, file.name)
        .then(onNext, setError)
        .finally(() => setBusy(false));
    },
    [takePhoto, onNext],
  );

  return (
    <Page title={text('photo.title')} lead={text('photo.lead')}>
      <DocumentCard />
      {makeable && (
        <>
          {consent === undefined && <ConsentCard />}
          <WhoseCard guardian={guardian} onGuardian={setGuardian} />
          {busy ? (
            <Busy label={text('photo.opening')} />
          ) : (
            <Stack gap="sm">
              <FileDrop label={text('photo.choose')} accept={PICTURES} paste disabled={!ready} onFiles={take} />
              <Button
                size="lg"
                variant="light"
                leftSection={<IconCamera aria-hidden />}
                disabled={!ready}
                onClick={onCamera}
              >
                {text('photo.camera')}
              </Button>
              {!ready && (
                <Text size="sm" c="dimmed">
                  {text(consent === undefined ? 'photo.needs_consent' : 'photo.needs_guardian')}
                </Text>
              )}
            </Stack>
          )}
          <ErrorNote error={error} />
          {session.photo !== undefined && (
            <Group>
              <Button variant="default" onClick={onNext}>
                {text('photo.keep')}
              </Button>
            </Group>
          )}
          <Tips />
        </>
      )}
    </Page>
  );
}

function Tips() {
  const text = useText();
  const tips = ['tip.distance', 'tip.light', 'tip.wall', 'tip.face', 'tip.original'] as const;
  return (
    <Card withBorder>
      <Text component="h2" fw={600} mb="xs">
        {text('tip.title')}
      </Text>
      <List size="sm" spacing={4}>
        {tips.map((tip) => (
          <List.Item key={tip}>{text(tip)}</List.Item>
        ))}
      </List>
      <Anchor href="#/privacy" size="sm" mt="sm" display="inline-block">
        {text('tip.privacy')}
      </Anchor>
    </Card>
  );
}
