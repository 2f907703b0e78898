// SPDX-License-Identifier: Apache-2.0
import { Alert, Anchor, Button, Card, Checkbox, ColorInput, Group, List, Progress, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import type { DocumentDetails } from '../bridge';
import { useDeployment, type Deployment } from '../shared/deployment';
import { useWords } from '../shared/i18n/I18nProvider';
import { download } from '../shared/save';
import { Busy } from '../shared/ui/Busy';
import { DocumentPicker } from '../shared/ui/DocumentPicker';
import { FileDrop } from '../shared/ui/FileDrop';
import { Page } from '../shared/ui/Page';
import type { Order, SentTo } from './client';
import { Visit } from './client';
import { useVisit } from './useVisit';
import { clockTime, wordRefusal } from './wording';

const LOCAL = 'local';
const WHITE = '#ffffff';
/** What the server reads; HEIC would need files there. */
const READ = 'image/jpeg,image/png,image/webp,image/bmp,image/gif';

/** The whole way on the server, for deployments whose policy has uploads; elsewhere there is no such page. */
export default function RemotePage() {
  const { text } = useWords();
  const deployment = useDeployment();
  if (deployment === undefined) {
    return <Busy label={text('shell.loading')} />;
  }
  return deployment.mode === 'ephemeral' ? <Remote deployment={deployment} /> : <Redirect to="/" />;
}

function Remote({ deployment }: { readonly deployment: Deployment }) {
  const words = useWords();
  const { text } = words;
  const visit = useVisit();
  const { state, make, hasPhoto } = visit;
  const [document, setDocument] = useState<DocumentDetails>();
  const [track, setTrack] = useState<Order['track']>('untouched');
  const [background, setBackground] = useState(WHITE);
  const [accept, setAccept] = useState(false);
  const [provider, setProvider] = useState(LOCAL);
  const offers = useOffers();
  const order = document && orderOf(document, track, background, provider, accept);
  const asked = order && JSON.stringify(order);

  useEffect(() => {
    if (asked !== undefined && hasPhoto()) {
      void make(JSON.parse(asked) as Order);
    }
  }, [asked, make, hasPhoto]);

  const begin = (files: readonly File[]) => {
    const [photo] = files;
    if (photo !== undefined && order !== undefined) {
      void visit.start(photo, order);
    }
  };
  const busy = state.phase === 'uploading' || state.phase === 'working';
  return (
    <Page title={text('server.title')} lead={text('server.lead')}>
      <Promises deployment={deployment} offers={offers} />
      <Card withBorder>
        <Stack>
          <DocumentPicker label={text('server.document')} document={document} onChoose={setDocument} />
          <Stack gap={4}>
            <Text size="sm" fw={500} id="server-track">
              {text('server.track')}
            </Text>
            <SegmentedControl
              aria-labelledby="server-track"
              value={track}
              onChange={(value) => setTrack(value === 'studio' ? 'studio' : 'untouched')}
              data={[
                { value: 'untouched', label: text('server.untouched') },
                { value: 'studio', label: text('server.studio') },
              ]}
            />
          </Stack>
          {track === 'studio' && (
            <>
              <ColorInput label={text('server.colour')} value={background} format="hex" onChangeEnd={setBackground} popoverProps={{ withinPortal: false }} />
              {document?.policy.studioAllowed === false && (
                <Checkbox label={text('server.accept')} checked={accept} onChange={(event) => setAccept(event.currentTarget.checked)} />
              )}
              {offers.length > 0 && (
                <Select
                  label={text('server.who')}
                  value={provider}
                  allowDeselect={false}
                  comboboxProps={{ withinPortal: false }}
                  onChange={(value) => setProvider(value ?? LOCAL)}
                  data={[{ value: LOCAL, label: text('server.by.local') }, ...offers.map(({ to }) => ({ value: to, label: nameOf(words, to) }))]}
                />
              )}
            </>
          )}
          <FileDrop label={text('server.choose')} accept={READ} disabled={order === undefined || busy} onFiles={begin} />
        </Stack>
      </Card>
      {state.error !== undefined && (
        <Alert role="alert" color="red" variant="light">
          {wordRefusal(words, state.error, state.opened?.max_photo_bytes ?? 20_000_000, nameOf(words, provider))}
        </Alert>
      )}
      {state.phase === 'uploading' && (
        <Stack gap="xs">
          <Text size="sm" role="status">
            {text('server.uploading', { percent: words.percent(state.sent) })}
          </Text>
          <Progress value={state.sent * 100} aria-label={text('server.uploading', { percent: words.percent(state.sent) })} />
        </Stack>
      )}
      {state.phase === 'working' && <Busy label={text('server.working')} />}
      {state.phase === 'made' && <Result visit={visit} documentId={document?.id ?? 'photo'} />}
      {state.phase === 'gone' && (
        <Alert role="status" color="green" variant="light">
          {text('server.gone')}
        </Alert>
      )}
      {state.opened !== undefined && <Ending visit={visit} />}
    </Page>
  );
}

function orderOf(document: DocumentDetails, track: Order['track'], background: string, provider: string, accept: boolean): Order {
  return track === 'untouched'
    ? { document: document.id, track }
    : { document: document.id, track, background, provider, accept };
}

function nameOf(words: ReturnType<typeof useWords>, provider: string): string {
  return provider === 'remove.bg' ? words.text('server.by.remove_bg') : provider === 'dashscope' ? words.text('server.by.dashscope') : provider;
}

/** Who else may be asked, told before anything is uploaded: an empty visit says so, and is closed again. */
function useOffers(): readonly SentTo[] {
  const [offers, setOffers] = useState<readonly SentTo[]>([]);
  useEffect(() => {
    let alive = true;
    Visit.open(() => undefined).then(
      (visit) => {
        void visit.delete();
        if (alive) {
          setOffers(visit.opened.sent_to);
        }
      },
      () => undefined, // the upload will say that the server cannot be reached
    );
    return () => {
      alive = false;
    };
  }, []);
  return offers;
}

function Promises({ deployment, offers }: { readonly deployment: Deployment; readonly offers: readonly SentTo[] }) {
  const words = useWords();
  const { text } = words;
  return (
    <Card withBorder>
      <List spacing="xs" size="sm">
        <List.Item>{text('server.what', { operator: deployment.operator, minutes: deployment.photoGoneMinutes })}</List.Item>
        {offers.length === 0 && <List.Item>{text('server.nobody')}</List.Item>}
        {offers.map(({ to }) => (
          <List.Item key={to}>{text('server.sent', { to: nameOf(words, to) })}</List.Item>
        ))}
      </List>
      <Anchor href={new URL(`privacy/${words.language}`, window.document.baseURI).href} target="_blank" rel="noopener" size="sm" mt="xs">
        {text('server.policy')}
      </Anchor>
    </Card>
  );
}

type VisitHandle = ReturnType<typeof useVisit>;

function Result({ visit, documentId }: { readonly visit: VisitHandle; readonly documentId: string }) {
  const { text } = useWords();
  const { state } = visit;
  const [code, setCode] = useState('');
  const png = state.made?.format === 'png';
  const save = useCallback(
    (part: '/result' | '/sheet' | '/receipt', name: string) =>
      void visit.fetchFile(part, (file) => void file.arrayBuffer().then((bytes) => download({ name, mimeType: file.type, bytes: new Uint8Array(bytes) }))),
    [visit],
  );
  return (
    <Card withBorder>
      <Stack>
        <Text component="h2" fw={600}>
          {text('server.preview')}
        </Text>
        <img src={state.preview} alt={text('server.preview')} style={{ maxWidth: '100%', alignSelf: 'start' }} data-server-preview />
        <Text size="sm" c="dimmed">
          {text('server.preview_note')}
        </Text>
        {state.unlocked ? (
          <Group>
            <Button onClick={() => save('/result', `${documentId}.${png ? 'png' : 'jpg'}`)}>{text('server.download')}</Button>
            <Button variant="default" onClick={() => save('/sheet', `${documentId}-sheet.pdf`)}>
              {text('server.sheet')}
            </Button>
            <Button variant="default" onClick={() => save('/receipt', `${documentId}-receipt.json`)}>
              {text('server.receipt')}
            </Button>
          </Group>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void visit.unlock(code);
            }}
          >
            <Group align="flex-end">
              <TextInput label={text('server.code')} value={code} autoComplete="off" onChange={(event) => setCode(event.currentTarget.value)} />
              <Button type="submit" disabled={code.trim() === ''}>
                {text('server.unlock')}
              </Button>
            </Group>
          </form>
        )}
      </Stack>
    </Card>
  );
}

/** How long it still lies there, and the way to end that at once. */
function Ending({ visit }: { readonly visit: VisitHandle }) {
  const { text } = useWords();
  const { state, timeUp, forget } = visit;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.min(state.opened?.gone_after_seconds ?? 0, (state.goneAt - now) / 1000);
  useEffect(() => {
    if (left <= 0 && state.goneAt > 0) {
      timeUp();
    }
  }, [left, state.goneAt, timeUp]);
  return (
    <Group justify="space-between">
      <Text size="sm" data-server-left={Math.ceil(left)}>
        {text('server.left', { time: clockTime(left) })}
      </Text>
      <Button color="red" variant="light" onClick={() => void forget()}>
        {text('server.delete')}
      </Button>
    </Group>
  );
}
