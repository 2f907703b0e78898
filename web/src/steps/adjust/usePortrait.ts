// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'react';
import type { PortraitRequest, Preview } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { type Latest, useLatest } from '../../shared/useLatest';

export interface ShownPortrait {
  readonly after: Latest<Preview>;
  /** The photo as it was, in Studio alone. */
  readonly before: Latest<Preview>;
}

/**
 * Asks for the portrait that a request is for, and after it in Studio for the photo as it was.
 *
 * @param paused while something is being pulled, the portrait is left as it was
 */
export function usePortrait(request: PortraitRequest | undefined, paused: boolean): ShownPortrait {
  const settled = useRef(request);
  if (!paused) {
    settled.current = request;
  }
  const wanted = settled.current;
  const after = useLatest(wanted && JSON.stringify(wanted), (left) => preview(wanted, left));
  const plain = wanted?.track.kind === 'studio' ? untouched(wanted) : undefined;
  const before = useLatest(plain && JSON.stringify(plain), (left) => preview(plain, left));
  return { after, before };
}

function untouched(studio: PortraitRequest): PortraitRequest {
  const { strokes: _, ...plain } = studio;
  return { ...plain, track: { kind: 'untouched' } };
}

async function preview(request: PortraitRequest | undefined, signal: AbortSignal): Promise<Preview> {
  if (request === undefined) {
    throw new Error('asked without a request');
  }
  return (await openEngine()).preview(request, { signal });
}
