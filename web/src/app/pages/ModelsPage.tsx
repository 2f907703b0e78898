// SPDX-License-Identifier: Apache-2.0
import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ModelInfo } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';
import { SlotCard } from './SlotCard';

/** The networks: what they are, whose, how large, and whether they are kept here. */
export default function ModelsPage() {
  const words = useWords();
  const { text } = words;
  const [models, setModels] = useState<readonly ModelInfo[]>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = useCallback((ask: (engine: Awaited<ReturnType<typeof openEngine>>) => Promise<readonly ModelInfo[]>) => {
    setBusy(true);
    setError(undefined);
    openEngine()
      .then(ask)
      .then(setModels, setError)
      .finally(() => setBusy(false));
  }, []);
  useEffect(() => run((engine) => engine.models.list()), [run]);
  const held = models?.filter((model) => model.state !== 'absent') ?? [];
  return (
    <Page title={text('models.title')} lead={text('models.lead')}>
      <ErrorNote error={error} onRetry={() => run((engine) => engine.models.list())} />
      {busy && <Busy label={text('tool.working')} />}
      <Stack>
        {models?.map((model) => (
          <Card key={model.id} withBorder data-model={model.id} data-state={model.state}>
            <Group justify="space-between" align="flex-start">
              <div>
                <Text component="h2" fw={600}>
                  {model.name}
                </Text>
                {model.slot && <Text size="sm">{text('models.slot.used')}</Text>}
                <Text size="sm">
                  {words.bytes(model.bytes)} · {model.licence} · {model.attribution}
                </Text>
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {model.source === '' ? '' : `${model.source} · `}SHA-256 {model.sha256}
                </Text>
              </div>
              <Badge variant="light" color={model.state === 'absent' ? 'gray' : 'teal'}>
                {text(`models.${model.state}`)}
              </Badge>
            </Group>
            {model.state !== 'absent' && (
              <Group mt="sm">
                <Button size="sm" variant="default" disabled={busy} onClick={() => run((engine) => engine.models.delete([model.id]))}>
                  {text('models.delete')}
                </Button>
              </Group>
            )}
          </Card>
        ))}
      </Stack>
      {models !== undefined && (
        <Group>
          <Button disabled={busy} onClick={() => run((engine) => engine.models.fetch())}>
            {text('models.fetch')}
          </Button>
          <Button variant="default" disabled={busy || held.length === 0} onClick={() => run((engine) => engine.models.delete())}>
            {text('models.delete_all')}
          </Button>
        </Group>
      )}
      <SlotCard busy={busy} onAdd={(choice) => run((engine) => engine.models.fillSlot(choice))} />
    </Page>
  );
}
