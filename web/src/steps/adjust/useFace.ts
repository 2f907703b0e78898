// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { Progress } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useText } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';
import { isStopped } from '../../shared/ui/ErrorNote';

interface Finding {
  readonly busy: boolean;
  /** What is being done, for people. */
  readonly label: string;
  readonly error?: unknown;
  readonly retry: () => void;
}

/** Looks for the face as long as none was found in this photo. */
export function useFace(): Finding {
  const { session, dispatch } = useSession();
  const text = useText();
  const { photo, found, face, track } = session;
  const [progress, setProgress] = useState<Progress>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const wanted = photo !== undefined && found === undefined;

  useEffect(() => {
    if (!wanted) {
      return;
    }
    const stop = new AbortController();
    setError(undefined);
    openEngine()
      .then((engine) => engine.find(photo.handle, face, track, { signal: stop.signal, onProgress: setProgress }))
      .then(
        (result) => dispatch({ type: 'found', found: result }),
        (reason: unknown) => {
          if (!isStopped(reason)) {
            setError(reason);
          }
        },
      );
    return () => stop.abort();
  }, [wanted, photo, face, track, attempt, dispatch]);

  const label = progress?.stage === 'fetch' ? text('adjust.fetching', { percent: Math.round((progress.fraction ?? 0) * 100) }) : text('adjust.finding');
  return { busy: wanted && error === undefined, label, error, retry: () => setAttempt((count) => count + 1) };
}
