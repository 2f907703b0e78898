// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { DocumentDetails, Found, PhotoHandle } from '../../bridge';
import { EMPTY, reachable, reduce, requestOf, type LoadedPhoto, type Session } from './session';

function document(id: string, studioAllowed: boolean, hex?: string): DocumentDetails {
  return { id, policy: { studioAllowed }, backgrounds: [{ name: 'blue', ...(hex ? { hex } : {}) }] } as unknown as DocumentDetails;
}

function photo(id: number): LoadedPhoto {
  return { handle: { id } as PhotoHandle, shown: { size: { width: 1, height: 1 }, rgba: new Uint8ClampedArray(4) }, source: undefined };
}

const found = (id: number) => ({ photo: id }) as Found;

function ready(studioAllowed: boolean): Session {
  let session = reduce(EMPTY, { type: 'document', document: document('x', studioAllowed, '#0000FF') });
  session = reduce(session, { type: 'photo', photo: photo(1) });
  return reduce(session, { type: 'found', found: found(1) });
}

describe('the session', () => {
  it('takes the track from the edit policy', () => {
    expect(ready(false).track).toBe('untouched');
    expect(ready(true).track).toBe('studio');
  });

  it('asks for nothing before document, photo and face are there', () => {
    const withDocument = reduce(EMPTY, { type: 'document', document: document('x', false) });
    expect(requestOf(withDocument)).toBeUndefined();
    expect(requestOf(reduce(withDocument, { type: 'photo', photo: photo(1) }))).toBeUndefined();
    expect(requestOf(ready(false))).toEqual({ photo: 1, document: 'x', track: { kind: 'untouched' }, face: { kind: 'only' }, handles: {} });
  });

  it('gives a photo back that had made room for one that could not be read, with what was done to it', () => {
    const before = reduce(ready(true), { type: 'edit', edit: { handles: { chin: { x: 1, y: 2 } } } });
    const without = reduce(before, { type: 'forget_photo' });
    expect(requestOf(without)).toBeUndefined();
    const back = reduce(without, { type: 'photo_back', before, handle: { id: 2 } as PhotoHandle });
    expect(requestOf(back)).toBeUndefined();
    const request = requestOf(reduce(back, { type: 'found', found: found(2) }));
    expect(request).toEqual({ ...requestOf(before), photo: 2 });
  });

  it('uses the first background colour that is known', () => {
    expect(requestOf(ready(true))?.track).toEqual({ kind: 'studio', backdrop: { kind: 'plain', colour: '#0000ff' } });
  });

  it('changes pixels against a rule only with a word for it', () => {
    const refused = reduce(ready(false), { type: 'track', track: 'studio' });
    expect(refused.track).toBe('untouched');
    const accepted = reduce(ready(false), { type: 'track', track: 'studio', acknowledgement: 'I know' });
    expect(requestOf(accepted)?.track).toMatchObject({ kind: 'studio', acknowledgement: 'I know' });
  });

  it('forgets the word when another document is chosen', () => {
    const accepted = reduce(ready(false), { type: 'track', track: 'studio', acknowledgement: 'I know' });
    const other = reduce(accepted, { type: 'document', document: document('y', false) });
    expect(other.track).toBe('untouched');
    expect(other.acknowledgement).toBeUndefined();
  });

  it('drops what was found in another photo', () => {
    const session = reduce(ready(false), { type: 'photo', photo: photo(2) });
    expect(session.found).toBeUndefined();
    expect(reduce(session, { type: 'found', found: found(1) }).found).toBeUndefined();
    expect(reduce(session, { type: 'found', found: found(2) }).found).toEqual(found(2));
  });

  it('takes back and repeats what was moved', () => {
    const moved = reduce(ready(false), { type: 'edit', edit: { handles: { chin: { x: 5, y: 9 } } } });
    expect(requestOf(moved)?.handles).toEqual({ chin: { x: 5, y: 9 } });
    const back = reduce(moved, { type: 'undo' });
    expect(requestOf(back)?.handles).toEqual({});
    expect(requestOf(reduce(back, { type: 'redo' }))?.handles).toEqual({ chin: { x: 5, y: 9 } });
    expect(requestOf(reduce(moved, { type: 'reset' }))?.handles).toEqual({});
  });

  it('sends brush strokes in Studio alone', () => {
    const stroke = { kind: 'person', radiusPx: 5, points: [{ x: 1, y: 1 }] } as const;
    const edit = { type: 'edit', edit: { strokes: [stroke] } } as const;
    expect(requestOf(reduce(ready(false), edit))?.strokes).toBeUndefined();
    expect(requestOf(reduce(ready(true), edit))?.strokes).toEqual([stroke]);
  });

  it('lets a person go as far as there is something to see', () => {
    expect(reachable(EMPTY, 'photo')).toBe(false);
    expect(reachable(ready(false), 'save')).toBe(true);
    expect(reachable(reduce(ready(false), { type: 'forget_photo' }), 'adjust')).toBe(false);
  });
});
