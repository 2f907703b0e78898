// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

export type CameraTrouble = 'refused' | 'absent' | 'busy' | 'insecure';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly running: boolean;
  readonly trouble?: CameraTrouble;
  readonly facing: 'user' | 'environment';
  readonly turnRound: () => void;
  readonly torch: boolean | undefined;
  readonly setTorch: (on: boolean) => Promise<void>;
}

/** The camera as long as the component is shown; it is let go on leaving. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream | undefined>(undefined);
  const [facing, setFacing] = useState<'user' | 'environment'>('user');
  const [running, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<CameraTrouble>();
  const [torch, setTorchState] = useState<boolean>();

  useEffect(() => {
    let current = true;
    setTrouble(undefined);
    setTorchState(undefined);
    open(facing).then(
      async (opened) => {
        if (!current) {
          stop(opened);
          return;
        }
        stream.current = opened;
        setTorchState(hasTorch(opened) ? false : undefined);
        if (video.current !== null) {
          video.current.srcObject = opened;
          // Rejected only when the element is taken away meanwhile.
          await video.current.play().catch(() => undefined);
          setRunning(current);
        }
      },
      (error: unknown) => current && setTrouble(troubleOf(error)),
    );
    return () => {
      current = false;
      setRunning(false);
      if (stream.current !== undefined) {
        stop(stream.current);
        stream.current = undefined;
      }
    };
  }, [facing]);

  const setTorch = useCallback(async (on: boolean) => {
    const [track] = stream.current?.getVideoTracks() ?? [];
    await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    setTorchState(on);
  }, []);

  const turnRound = useCallback(() => setFacing((before) => (before === 'user' ? 'environment' : 'user')), []);
  return { video, running, facing, turnRound, torch, setTorch, ...(trouble === undefined ? {} : { trouble }) };
}

async function open(facing: 'user' | 'environment'): Promise<MediaStream> {
  if (navigator.mediaDevices === undefined) {
    throw new DOMException('no media devices', window.isSecureContext ? 'NotFoundError' : 'SecurityError');
  }
  const video = { facingMode: facing, width: { ideal: 4096 }, height: { ideal: 3072 } };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

function stop(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

function hasTorch(stream: MediaStream): boolean {
  const [track] = stream.getVideoTracks();
  return 'torch' in (track?.getCapabilities?.() ?? {});
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') {
    return 'refused';
  }
  if (name === 'SecurityError') {
    return 'insecure';
  }
  return name === 'NotReadableError' ? 'busy' : 'absent';
}
