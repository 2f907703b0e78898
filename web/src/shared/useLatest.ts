// SPDX-License-Identifier: Apache-2.0
import { startTransition, useEffect, useRef, useState } from 'react';

export interface Latest<T> {
  readonly value?: T;
  readonly error?: unknown;
  readonly busy: boolean;
  /** The key of the question that `value` answers. */
  readonly answered?: string;
}

/**
 * The answer to the latest question.
 *
 * One question is asked at a time; those that come meanwhile replace each other, so that a finger that drags never
 * leaves a queue behind. Who leaves the screen stops the one that is asked. `key` says whether two questions are the same. While an answer is awaited the last one stays.
 * The first answer, which usually brings much to draw, is drawn in pieces between which the page stays free.
 */
export function useLatest<T>(key: string | undefined, ask: (left: AbortSignal) => Promise<T>): Latest<T> {
  const [state, setState] = useState<Latest<T>>({ busy: false });
  const running = useRef(false);
  const wanted = useRef<{ key: string; ask: typeof ask } | undefined>(undefined);
  const leaving = useRef(new AbortController());
  const alive = useRef(true);
  const isFirst = useRef(true);

  useEffect(() => {
    alive.current = true;
    leaving.current = new AbortController();
    return () => {
      alive.current = false;
      leaving.current.abort();
    };
  }, []);

  useEffect(() => {
    if (key === undefined) {
      wanted.current = undefined;
      return;
    }
    wanted.current = { key, ask };
    setState((before) => ({ ...before, busy: true }));
    const next = async () => {
      if (running.current) {
        return;
      }
      running.current = true;
      while (wanted.current !== undefined && alive.current) {
        const question = wanted.current;
        wanted.current = undefined;
        const { signal } = leaving.current;
        const answer: Latest<T> = await question.ask(signal).then(
          (value) => ({ value, busy: false }),
          (error: unknown) => ({ error, busy: false }),
        );
        if (alive.current && !signal.aborted) {
          const busy = wanted.current !== undefined;
          const show = () => setState((before) => ({ ...keepShown(before, answer, question.key), busy }));
          if (isFirst.current) {
            startTransition(show);
          } else {
            show();
          }
          isFirst.current = false;
        }
      }
      running.current = false;
    };
    void next();
    // The question is what its key says; a new closure alone asks nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  return key === undefined ? { busy: false } : state;
}

/** An error keeps the last good answer on the screen beside its message. */
function keepShown<T>(before: Latest<T>, answer: Latest<T>, key: string): Latest<T> {
  const { value, answered } = before;
  return answer.error !== undefined && value !== undefined && answered !== undefined
    ? { ...answer, value, answered }
    : { ...answer, answered: key };
}
