// SPDX-License-Identifier: Apache-2.0
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, type Dispatch, type ReactNode } from 'react';
import type { PhotoSource } from '../../bridge';
import { openEngine } from '../engine';
import { rememberRecent } from '../recent';
import { EMPTY, reduce, SCREEN_SIDE, type Action, type Session } from './session';

interface Access {
  readonly session: Session;
  readonly dispatch: Dispatch<Action>;
  readonly chooseDocument: (id: string) => Promise<void>;
  /** Takes a photo in; the one before is forgotten, here and in the engine. */
  readonly takePhoto: (source: PhotoSource, name: string, signal?: AbortSignal) => Promise<void>;
  readonly forgetPhoto: () => Promise<void>;
}

const Context = createContext<Access | undefined>(undefined);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, dispatch] = useReducer(reduce, EMPTY);
  const current = useRef(session);
  useEffect(() => {
    current.current = session;
  }, [session]);

  const chooseDocument = useCallback(async (id: string) => {
    const engine = await openEngine();
    const document = await engine.documents.get(id);
    rememberRecent(id);
    dispatch({ type: 'document', document });
  }, []);

  const forgetPhoto = useCallback(async () => {
    const { photo } = current.current;
    dispatch({ type: 'forget_photo' });
    if (photo !== undefined) {
      await (await openEngine()).release(photo.handle);
    }
  }, []);

  const takePhoto = useCallback(
    async (source: PhotoSource, name: string, signal?: AbortSignal) => {
      const engine = await openEngine();
      const before = current.current;
      const file = before.photo?.source;
      // Two large photos do not fit beside each other: the one before makes room, and comes back when the new one is none.
      if (file !== undefined) {
        await forgetPhoto();
      }
      try {
        const handle = await engine.load(source, name, signal === undefined ? {} : { signal });
        const thumbnail = engine.thumbnail(handle, SCREEN_SIDE);
        // The next step asks for the face, and shows what goes wrong.
        void engine.expect(handle, { kind: 'only' }, current.current.track).catch(() => undefined);
        const shown = await thumbnail;
        await forgetPhoto();
        dispatch({ type: 'photo', photo: { handle, shown, source: source instanceof Blob ? source : undefined } });
      } catch (error) {
        if (file !== undefined) {
          dispatch({ type: 'photo_back', before, handle: await engine.load(file, before.photo?.handle.name) });
        }
        throw error;
      }
    },
    [forgetPhoto],
  );

  const access = useMemo(
    () => ({ session, dispatch, chooseDocument, takePhoto, forgetPhoto }),
    [session, chooseDocument, takePhoto, forgetPhoto],
  );
  return <Context value={access}>{children}</Context>;
}

export function useSession(): Access {
  const access = useContext(Context);
  if (access === undefined) {
    throw new Error('useSession: expected a SessionProvider above');
  }
  return access;
}
