// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState, type RefObject } from 'react';
import { openEngine } from '../../shared/engine';
import { adviseOn, type Advice, type Sight } from './advice';
import { grab } from './grab';
import { look } from './look';
import { CLOSED, countOf, see, type Shutter } from './shutter';

export interface Live {
  readonly advice?: Advice;
  readonly sight?: Sight;
  readonly count?: number;
  readonly released: boolean;
  readonly error?: unknown;
}

const LIVE_SIDE = 512;
const PAUSE_MS = 120;

/** Looks at the camera's picture again and again, as fast as the engine is done, until `active` ends. */
export function useLive(video: RefObject<HTMLVideoElement | null>, document: string | undefined, active: boolean, auto: boolean): Live {
  const [live, setLive] = useState<Live>({ released: false });
  const shutter = useRef<Shutter>(CLOSED);

  useEffect(() => {
    if (!active || document === undefined) {
      return;
    }
    let current = true;
    shutter.current = CLOSED;
    const run = async () => {
      const engine = await openEngine();
      // Ends when the effect does.
      // oxlint-disable-next-line no-unmodified-loop-condition
      while (current) {
        const element = video.current;
        if (element !== null && element.videoWidth > 0) {
          const sight = await look(engine, grab(element, LIVE_SIDE), document);
          const advice = adviseOn(sight);
          const now = performance.now();
          shutter.current = see(shutter.current, auto && advice === 'good', now);
          const count = countOf(shutter.current, now);
          if (current) {
            setLive({ advice, sight, released: shutter.current.released, ...(count === undefined ? {} : { count }) });
          }
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    };
    run().catch((error: unknown) => current && setLive({ error, released: false }));
    return () => {
      current = false;
    };
  }, [video, document, active, auto]);

  return live;
}
