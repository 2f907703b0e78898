// SPDX-License-Identifier: Apache-2.0
// What a person is making, as a pure state: every change is an action, and nothing here waits or asks.
import type { Backdrop, DocumentDetails, FaceChoice, Found, Handles, PhotoHandle, Pixels, PortraitRequest, Stroke, Track } from '../../bridge';
import { begin, record, redo, undo, type History } from '../history';

/** What can be taken back. */
export interface Edit {
  readonly handles: Handles;
  readonly strokes: readonly Stroke[];
  readonly backdrop: Backdrop;
}

export interface LoadedPhoto {
  readonly handle: PhotoHandle;
  /** For the screen, its longer side near {@link SCREEN_SIDE}, below 1.5 times it. */
  readonly shown: Pixels;
  /** What it was loaded from, for the verifier and the receipt; in memory only. */
  readonly source: Blob | undefined;
}

export const SCREEN_SIDE = 1400;

export interface Session {
  readonly document?: DocumentDetails;
  readonly photo?: LoadedPhoto;
  readonly face: FaceChoice;
  readonly found?: Found;
  readonly track: Track['kind'];
  /** What the person accepted when Studio was chosen against the document's rule. */
  readonly acknowledgement?: string;
  readonly ageYears?: number;
  /** A preset's colour, used where the document's track is Studio. */
  readonly wish?: string;
  readonly edits: History<Edit>;
}

export type Action =
  | { readonly type: 'document'; readonly document: DocumentDetails }
  | { readonly type: 'photo'; readonly photo: LoadedPhoto }
  | { readonly type: 'forget_photo' }
  /** The photo that had been forgotten for another one, loaded again; what was done to it is as it was. */
  | { readonly type: 'photo_back'; readonly before: Session; readonly handle: PhotoHandle }
  | { readonly type: 'face'; readonly face: FaceChoice }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'track'; readonly track: Track['kind']; readonly acknowledgement?: string }
  | { readonly type: 'wish_background'; readonly colour: string }
  | { readonly type: 'age'; readonly ageYears?: number }
  | { readonly type: 'edit'; readonly edit: Partial<Edit> }
  | { readonly type: 'undo' | 'redo' | 'reset' };

const WHITE = '#ffffff';

function plain(colour: string): Backdrop {
  return { kind: 'plain', colour: colour.toLowerCase() };
}

function firstEdit(document?: DocumentDetails, wish?: string): Edit {
  const wanted = document?.backgrounds.find((background) => background.hex !== undefined)?.hex ?? WHITE;
  return { handles: {}, strokes: [], backdrop: plain(wish ?? wanted) };
}

export const EMPTY: Session = { face: { kind: 'only' }, track: 'untouched', edits: begin(firstEdit()) };

/** Leaves out members, for `exactOptionalPropertyTypes`. */
function without<K extends keyof Session>(session: Session, ...keys: K[]): Omit<Session, K> {
  const rest: Partial<Session> = { ...session };
  keys.forEach((key) => delete rest[key]);
  return rest as Omit<Session, K>;
}

export function reduce(session: Session, action: Action): Session {
  switch (action.type) {
    case 'document':
      return chooseDocument(session, action.document);
    case 'photo':
      return {
        ...without(session, 'found'),
        photo: action.photo,
        face: { kind: 'only' },
        edits: begin(firstEdit(session.document, session.wish)),
      };
    case 'forget_photo':
      return { ...without(session, 'photo', 'found'), face: { kind: 'only' }, edits: begin(firstEdit(session.document, session.wish)) };
    case 'photo_back':
      return photoBack(session, action.before, action.handle);
    case 'face':
      return { ...without(session, 'found'), face: action.face, edits: begin(firstEdit(session.document, session.wish)) };
    case 'found':
      return action.found.photo === session.photo?.handle.id ? { ...session, found: action.found } : session;
    case 'track':
      return chooseTrack(session, action.track, action.acknowledgement);
    case 'wish_background':
      return { ...session, wish: action.colour, edits: begin(firstEdit(session.document, action.colour)) };
    case 'age':
      return action.ageYears === undefined ? without(session, 'ageYears') : { ...session, ageYears: action.ageYears };
    case 'edit':
      return { ...session, edits: record(session.edits, { ...session.edits.present, ...action.edit }) };
    case 'undo':
      return { ...session, edits: undo(session.edits) };
    case 'redo':
      return { ...session, edits: redo(session.edits) };
    case 'reset':
      return { ...session, edits: record(session.edits, firstEdit(session.document, session.wish)) };
  }
}

function photoBack(session: Session, before: Session, handle: PhotoHandle): Session {
  return before.photo === undefined
    ? session
    : { ...without(session, 'found'), photo: { ...before.photo, handle }, face: before.face, edits: before.edits };
}

/** The photo and what was found in it stay; what was moved belongs to the document before. */
function chooseDocument(session: Session, document: DocumentDetails): Session {
  return {
    ...without(session, 'acknowledgement', 'wish'),
    document,
    track: document.policy.studioAllowed ? 'studio' : 'untouched',
    edits: begin(firstEdit(document)),
  };
}

/** Studio against a rule needs a person's word for it; without one the choice is not made. */
function chooseTrack(session: Session, track: Track['kind'], acknowledgement?: string): Session {
  if (track === 'untouched') {
    return { ...without(session, 'acknowledgement'), track };
  }
  if (session.document?.policy.studioAllowed === true) {
    return { ...without(session, 'acknowledgement'), track };
  }
  return acknowledgement === undefined ? session : { ...session, track, acknowledgement };
}

export function trackOf(session: Session): Track {
  if (session.track === 'untouched') {
    return { kind: 'untouched' };
  }
  const { backdrop } = session.edits.present;
  return session.acknowledgement === undefined
    ? { kind: 'studio', backdrop }
    : { kind: 'studio', backdrop, acknowledgement: session.acknowledgement };
}

/** What the engine is asked for; absent until document, photo and face are there. */
export function requestOf(session: Session): PortraitRequest | undefined {
  const { document, photo, found, face, ageYears } = session;
  if (document === undefined || photo === undefined || found === undefined) {
    return undefined;
  }
  const { handles, strokes } = session.edits.present;
  return {
    photo: photo.handle.id,
    document: document.id,
    track: trackOf(session),
    face,
    handles,
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(session.track === 'studio' && strokes.length > 0 ? { strokes } : {}),
  };
}

export type Step = 'document' | 'photo' | 'adjust' | 'check' | 'save';

export const STEPS: readonly Step[] = ['document', 'photo', 'adjust', 'check', 'save'];

/** How far a person can go with what there is. */
export function reachable(session: Session, step: Step): boolean {
  if (step === 'document') {
    return true;
  }
  if (step === 'photo') {
    return session.document !== undefined;
  }
  return session.document !== undefined && session.photo !== undefined && (step === 'adjust' || session.found !== undefined);
}
