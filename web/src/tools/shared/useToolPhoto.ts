// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhotoHandle, Pixels } from '../../bridge';
import { openEngine } from '../../shared/engine';

const SCREEN_SIDE = 1200;

export interface ToolPhoto {
  readonly photo?: PhotoHandle;
  readonly shown?: Pixels;
  readonly busy: boolean;
  readonly error?: unknown;
  readonly take: (files: readonly File[]) => void;
}

/** One photo of a tool; forgotten when another comes or the tool is left. */
export function useToolPhoto(): ToolPhoto {
  const [state, setState] = useState<Omit<ToolPhoto, 'take'>>({ busy: false });
  const held = useRef<PhotoHandle | undefined>(undefined);

  const forget = useCallback(() => {
    const photo = held.current;
    held.current = undefined;
    if (photo !== undefined) {
      void openEngine().then((engine) => engine.release(photo));
    }
  }, []);
  useEffect(() => forget, [forget]);

  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) {
        return;
      }
      setState({ busy: true });
      const load = async () => {
        const engine = await openEngine();
        const photo = await engine.load(file, file.name);
        forget();
        held.current = photo;
        setState({ busy: false, photo, shown: await engine.thumbnail(photo, SCREEN_SIDE) });
      };
      load().catch((error: unknown) => setState({ busy: false, error }));
    },
    [forget],
  );
  return { ...state, take };
}
