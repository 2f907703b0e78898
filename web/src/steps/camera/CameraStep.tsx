// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { openEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';
import { Busy } from '../../shared/ui/Busy';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';
import { useStored } from '../../shared/useStored';
import classes from './CameraStep.module.css';
import { Guide } from './Guide';
import { burst, shoot } from './shoot';
import { useCamera } from './useCamera';
import { useLive } from './useLive';
import { useSpeech } from './useSpeech';

interface Props {
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The camera with the document's guide over it, live advice, and a shutter that can release by itself. */
export function CameraStep({ onNext, onBack }: Props) {
  const words = useWords();
  const { text } = words;
  const { session, takePhoto } = useSession();
  const camera = useCamera();
  const [auto, setAuto] = useState(true);
  const [several, setSeveral] = useState(session.ageYears !== undefined && session.ageYears < 3);
  const [spoken, setSpoken] = useStored('spoken');
  const [large, setLarge] = useStored('large');
  const [taking, setTaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const { document } = session;
  const live = useLive(camera.video, document?.id, camera.running && !taking, auto);
  const sentence = live.advice && text(`advice.${live.advice}`);
  useSpeech(sentence, words.language, spoken === 'yes');

  const take = useCallback(() => {
    const element = camera.video.current;
    if (element === null || document === undefined) {
      return;
    }
    setTaking(true);
    setError(undefined);
    openEngine()
      .then((engine) => (several ? burst(engine, element, document.id) : shoot(element)))
      .then((source) => takePhoto(source, 'camera'))
      .then(onNext, (reason: unknown) => {
        setError(reason);
        setTaking(false);
      });
  }, [camera.video, document, several, takePhoto, onNext]);

  useEffect(() => {
    if (live.released && !taking) {
      take();
    }
  }, [live.released, taking, take]);

  const element = camera.video.current;
  return (
    <Page title={text('camera.title')} lead={text('camera.lead')}>
      {camera.trouble !== undefined && (
        <Alert color="yellow" role="alert" title={text(`camera.${camera.trouble}`)}>
          {text('camera.instead')}
        </Alert>
      )}
      <div className={classes['stage']} data-large={large === 'yes'} hidden={camera.trouble !== undefined}>
        <video
          ref={camera.video}
          className={classes['video']}
          data-mirrored={camera.facing === 'user'}
          playsInline
          muted
          aria-label={text('camera.picture')}
        />
        {camera.running && document !== undefined && element !== null && (
          <Guide document={document} sight={live.sight} advice={live.advice} width={element.videoWidth} height={element.videoHeight} />
        )}
        <div className={classes['advice']} role="status" data-good={live.advice === 'good'}>
          {live.count !== undefined ? text('camera.count', { count: live.count }) : (sentence ?? text('camera.starting'))}
        </div>
      </div>
      <ErrorNote error={error ?? live.error} />
      {taking && <Busy label={text('camera.taking')} />}
      <Group>
        <Button size="lg" onClick={take} disabled={!camera.running || taking}>
          {text('camera.shoot')}
        </Button>
        <Button size="lg" variant="default" onClick={onBack}>
          {text('camera.file')}
        </Button>
      </Group>
      <Stack gap="xs">
        <Switch label={text('camera.auto')} checked={auto} onChange={(event) => setAuto(event.currentTarget.checked)} />
        <Switch label={text('camera.burst')} checked={several} onChange={(event) => setSeveral(event.currentTarget.checked)} />
        <Switch
          label={text('camera.spoken')}
          checked={spoken === 'yes'}
          onChange={(event) => setSpoken(event.currentTarget.checked ? 'yes' : null)}
        />
        <Switch
          label={text('camera.large')}
          checked={large === 'yes'}
          onChange={(event) => setLarge(event.currentTarget.checked ? 'yes' : null)}
        />
        {camera.torch !== undefined && (
          <Switch
            label={text('camera.torch')}
            checked={camera.torch}
            onChange={(event) => camera.setTorch(event.currentTarget.checked).catch(setError)}
          />
        )}
        <Group>
          <Button variant="subtle" onClick={camera.turnRound}>
            {text(camera.facing === 'user' ? 'camera.to_back' : 'camera.to_front')}
          </Button>
        </Group>
      </Stack>
      <Text size="sm" c="dimmed">
        {text('camera.mirror')}
      </Text>
    </Page>
  );
}
