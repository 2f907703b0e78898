// SPDX-License-Identifier: Apache-2.0
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Box, Handles } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { viewOf } from '../../shared/geometry';
import { useText } from '../../shared/i18n/I18nProvider';
import { requestOf } from '../../shared/session/session';
import { useSession } from '../../shared/session/SessionProvider';
import { BandBar } from '../../shared/ui/BandBar';
import { Busy } from '../../shared/ui/Busy';
import { Columns } from '../../shared/ui/Columns';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';
import { PhotoView } from '../../shared/ui/PhotoView';
import { useLatest } from '../../shared/useLatest';
import { EditButtons } from './EditButtons';
import { FaceChooser } from './FaceChooser';
import { HandleLayer } from './HandleLayer';
import { Notes } from './Notes';
import { PortraitPreview } from './PortraitPreview';
import { useFace } from './useFace';
import { usePortrait } from './usePortrait';

/** The found face and the frame, to be moved; the measures live beside them. */
export function AdjustStep({ onNext, studio }: { readonly onNext: () => void; readonly studio: React.ReactNode }) {
  const text = useText();
  const { session, dispatch } = useSession();
  const face = useFace();
  const [draft, setDraft] = useState<Handles>();
  const handles = draft ?? session.edits.present.handles;
  const request = useMemo(() => {
    const settled = requestOf(session);
    return settled && { ...settled, handles };
  }, [session, handles]);
  const framing = useLatest(request && JSON.stringify(request), async () => {
    if (request === undefined) {
      throw new Error('asked without a request');
    }
    return (await openEngine()).frame(request);
  });
  const portrait = usePortrait(request, draft !== undefined);
  const view = useSettledView(framing.value?.corners, session.photo?.handle.size, draft !== undefined);
  const { photo, found } = session;

  const done = (next: Handles) => {
    setDraft(undefined);
    dispatch({ type: 'edit', edit: { handles: next } });
  };

  return (
    <Page title={text('adjust.title')} lead={text('adjust.lead')}>
      {face.busy && <Busy label={face.label} />}
      <FaceChooser error={face.error} onChoose={(choice) => dispatch({ type: 'face', face: choice })} />
      <ErrorNote error={face.error ?? framing.error} {...(face.error !== undefined && { onRetry: face.retry })} />
      {photo !== undefined && found !== undefined && framing.value !== undefined && view !== undefined && (
        <Columns count={2}>
          <Stack gap="sm">
            <PhotoView shown={photo.shown} photo={photo.handle.size} view={view} label={text('adjust.photo')}>
              {(perPixel) =>
                framing.value && (
                  <HandleLayer
                    head={found.head}
                    framing={framing.value}
                    handles={handles}
                    perPixel={perPixel}
                    onDraft={setDraft}
                    onDone={done}
                  />
                )
              }
            </PhotoView>
            <Text size="xs" c="dimmed" id="handle-keys">
              {text('adjust.keys')}
            </Text>
            <EditButtons />
          </Stack>
          <Stack gap="md">
            <Card withBorder>
              <Text component="h2" fw={600} mb="xs">
                {text('adjust.measures')}
              </Text>
              {framing.value.measures.map((measure) => (
                <BandBar key={measure.name} measure={measure} />
              ))}
              <Notes notes={framing.value.notes} />
            </Card>
            <PortraitPreview {...portrait} />
            {studio}
            <Group justify="flex-end">
              <Button size="md" onClick={onNext}>
                {text('adjust.next')}
              </Button>
            </Group>
          </Stack>
        </Columns>
      )}
    </Page>
  );
}

/** The view follows the frame once the finger is lifted: a picture that moves under it cannot be aimed at. */
function useSettledView(corners: readonly { x: number; y: number }[] | undefined, photo: { width: number; height: number } | undefined, held: boolean): Box | undefined {
  const last = useRef<Box | undefined>(undefined);
  if (corners !== undefined && photo !== undefined && (!held || last.current === undefined)) {
    const next = viewOf(corners, photo, 0.12);
    if (JSON.stringify(next) !== JSON.stringify(last.current)) {
      last.current = next;
    }
  }
  return last.current;
}
