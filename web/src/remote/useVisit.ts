// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refused, Visit, type Made, type Opened, type Order } from './client';

export interface VisitState {
  readonly phase: 'none' | 'uploading' | 'working' | 'made' | 'gone';
  readonly sent: number;
  readonly opened?: Opened;
  readonly made?: Made;
  readonly preview?: string;
  readonly unlocked: boolean;
  readonly error?: unknown;
  /** When the server forgets by itself, by this device's clock. */
  readonly goneAt: number;
}

const NOTHING: VisitState = { phase: 'none', sent: 0, unlocked: false, goneAt: 0 };

/** One photo's time on the server. Leaving the page deletes it. */
export function useVisit() {
  const [state, setState] = useState<VisitState>(NOTHING);
  const visit = useRef<Visit | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  const preview = useRef<string | undefined>(undefined);
  const change = useCallback((part: Partial<VisitState>) => setState((before) => ({ ...before, ...part })), []);

  const drop = useCallback(() => {
    stop.current?.abort();
    if (preview.current !== undefined) {
      URL.revokeObjectURL(preview.current);
      preview.current = undefined;
    }
    const held = visit.current;
    visit.current = undefined;
    return held;
  }, []);

  useEffect(() => {
    const leave = () => void drop()?.delete();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [drop]);

  /** Runs a part of the way and shows what came of it; whatever came of an older visit is not shown any more. */
  const attempt = useCallback(
    async (held: Visit | undefined, act: () => Promise<Partial<VisitState>>, otherwise: VisitState['phase']) => {
      try {
        const part = await act();
        if (visit.current !== undefined) {
          change({ ...part, error: undefined });
        }
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') {
          return;
        }
        if (error instanceof Refused && error.code === 'no-session') {
          drop();
          setState({ ...NOTHING, error });
        } else if (held === undefined || held === visit.current) {
          change({ phase: otherwise, error });
        }
      }
    },
    [change, drop],
  );

  const make = useCallback(
    async (order: Order) => {
      const held = visit.current;
      if (held === undefined) {
        return;
      }
      change({ phase: 'working', error: undefined });
      await attempt(
        held,
        async () => {
          const made = await held.process(order);
          const picture = await held.file('/preview');
          if (preview.current !== undefined) {
            URL.revokeObjectURL(preview.current);
          }
          preview.current = URL.createObjectURL(picture);
          return { phase: 'made', made, preview: preview.current };
        },
        'none',
      );
    },
    [attempt, change],
  );

  const start = useCallback(
    async (photo: Blob, order: Order) => {
      await drop()?.delete();
      setState({ ...NOTHING, phase: 'uploading' });
      const stopped = new AbortController();
      stop.current = stopped;
      let uploaded = false;
      await attempt(
        undefined,
        async () => {
          const held: Visit = await Visit.open(() => change({ goneAt: Date.now() + held.opened.gone_after_seconds * 1000 }));
          visit.current = held;
          change({ opened: held.opened, goneAt: Date.now() + held.opened.gone_after_seconds * 1000 });
          await held.upload(photo, (sent) => change({ sent }), stopped.signal);
          uploaded = true;
          return { phase: 'working', sent: 1, unlocked: !held.opened.needs_code };
        },
        'none',
      );
      if (uploaded) {
        await make(order);
      }
    },
    [attempt, change, drop, make],
  );

  const unlock = useCallback(
    (code: string) => {
      const held = visit.current;
      return held === undefined
        ? Promise.resolve()
        : attempt(
            held,
            async () => {
              await held.unlock(code);
              return { unlocked: true };
            },
            'made',
          );
    },
    [attempt],
  );

  const fetchFile = useCallback(
    async (part: '/result' | '/sheet' | '/receipt', use: (file: Blob) => void) => {
      const held = visit.current;
      if (held !== undefined) {
        await attempt(
          held,
          async () => {
            use(await held.file(part));
            return {};
          },
          'made',
        );
      }
    },
    [attempt],
  );

  const forget = useCallback(async () => {
    await drop()?.delete();
    setState({ ...NOTHING, phase: 'gone' });
  }, [drop]);

  const timeUp = useCallback(() => {
    drop();
    setState({ ...NOTHING, error: new Refused(404, 'no-session') });
  }, [drop]);

  const hasPhoto = useCallback(() => visit.current !== undefined, []);
  return { state, start, make, unlock, fetchFile, forget, timeUp, hasPhoto };
}
