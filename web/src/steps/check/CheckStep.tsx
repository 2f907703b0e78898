// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import { useMemo, useState } from 'react';
import type { Finding } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { loadFindingTexts } from '../../shared/findings/findingTexts';
import { byOutcome, summarise, verdictWords, type Summary } from '../../shared/findings/verdict';
import { useText, useWords } from '../../shared/i18n/I18nProvider';
import { requestOf } from '../../shared/session/session';
import { useSession } from '../../shared/session/SessionProvider';
import { Busy } from '../../shared/ui/Busy';
import { Columns } from '../../shared/ui/Columns';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';
import { useLatest } from '../../shared/useLatest';
import { FindingRow } from './FindingRow';
import { RegionPicture } from './RegionPicture';

const LOOKS: Readonly<Record<Summary, { readonly colour: string; readonly Icon: typeof IconCircleX }>> = {
  failed: { colour: 'red', Icon: IconCircleX },
  unsure: { colour: 'yellow', Icon: IconAlertTriangle },
  met: { colour: 'teal', Icon: IconCircleCheck },
};

interface Props {
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** What holds, what does not, and what could not be judged. */
export function CheckStep({ onNext, onBack }: Props) {
  const text = useText();
  const { session } = useSession();
  const request = useMemo(() => requestOf(session), [session]);
  const [looked, setLooked] = useState<Finding>();
  const key = request && JSON.stringify(request);
  const check = useLatest(key, async () => {
    if (request === undefined) {
      throw new Error('asked without a request');
    }
    return (await openEngine()).check(request);
  });
  const { language } = useWords();
  const texts = useLatest(language, () => loadFindingTexts(language));
  const findings = check.value?.findings;
  const shown = texts.value;
  return (
    <Page title={text('check.title')} lead={text('check.lead')}>
      <ErrorNote error={check.error ?? texts.error} />
      {check.busy && <Busy label={text('check.busy')} />}
      {findings !== undefined && shown !== undefined && (
        <>
          <VerdictNote findings={findings} />
          <Columns count={2}>
            {session.photo !== undefined && (
              <RegionPicture photo={session.photo} regions={looked?.regions ?? findings.filter((f) => f.outcome === 'failed').flatMap((f) => f.regions)} />
            )}
            <Stack gap="md">
              {[...byOutcome(findings)].map(([outcome, list]) => (
                <section key={outcome} aria-label={text(`outcome.${outcome}`)}>
                  <Title order={2} size="h5" mb={4}>
                    {text('check.group', { outcome: text(`outcome.${outcome}`), count: list.length })}
                  </Title>
                  {list.map((finding) => (
                    <FindingRow key={finding.check} finding={finding} texts={shown} onLook={setLooked} looked={looked?.check === finding.check} />
                  ))}
                </section>
              ))}
            </Stack>
          </Columns>
        </>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {text('check.back')}
        </Button>
        <Button size="md" onClick={onNext}>
          {text('check.next')}
        </Button>
      </Group>
    </Page>
  );
}

function VerdictNote({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords();
  const { session } = useSession();
  const summary = summarise(findings);
  const { colour, Icon } = LOOKS[summary];
  const { title, notes } = verdictWords(words, summary, session.document?.standing);
  return (
    <Alert
      color={colour}
      variant="light"
      icon={<Icon aria-hidden />}
      title={title}
      role="status"
      data-verdict={summary}
    >
      {notes.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
    </Alert>
  );
}
