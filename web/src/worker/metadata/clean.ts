// SPDX-License-Identifier: Apache-2.0
// Takes everything out of a picture's file that is not needed to show it, without decoding a pixel.
import { EngineError } from '../../bridge/errors';
import type { CleanedFile } from '../../bridge/methods';
import { metadataOf } from './read';

type Bytes = Uint8Array<ArrayBuffer>;

/** PNG chunks that say how pixels are to be shown; all other ancillary ones go. */
const PNG_KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP']);
const WEBP_DROPPED = new Set(['EXIF', 'XMP ']);
const ADOBE = 0xee;
const JFIF = 0xe0;
const APP1 = 0xe1;
const ICC = 0xe2;
const COMMENT = 0xfe;
const SOS = 0xda;

/** The file without its metadata, and what was in it. The turn upright and the colour profile stay: both change what is seen. */
export async function cleaned(file: Bytes): Promise<CleanedFile> {
  const before = await metadataOf(file);
  const { bytes, mimeType } = rewritten(file);
  const left = new Set((await metadataOf(bytes)).map((entry) => `${entry.group}/${entry.name}`));
  return { bytes, mimeType, removed: before.filter((entry) => !left.has(`${entry.group}/${entry.name}`)) };
}

function rewritten(file: Bytes): { bytes: Bytes; mimeType: string } {
  if (file[0] === 0xff && file[1] === 0xd8) {
    return { bytes: jpeg(file), mimeType: 'image/jpeg' };
  }
  if (text(file, 1, 3) === 'PNG') {
    return { bytes: png(file), mimeType: 'image/png' };
  }
  if (text(file, 0, 4) === 'RIFF' && text(file, 8, 4) === 'WEBP') {
    return { bytes: webp(file), mimeType: 'image/webp' };
  }
  throw new EngineError('UNKNOWN_FORMAT', 'only JPEG, PNG and WebP can be cleaned without decoding them');
}

function jpeg(file: Bytes): Bytes {
  const parts: Bytes[] = [file.subarray(0, 2)];
  let at = 2;
  for (;;) {
    const marker = byte(file, at + 1);
    if (byte(file, at) !== 0xff) {
      throw new EngineError('DAMAGED', 'JPEG: a segment does not begin where the last one ends');
    }
    if (marker === SOS) {
      break;
    }
    const end = at + 2 + (byte(file, at + 2) << 8) + byte(file, at + 3);
    const segment = file.subarray(at, end);
    if (marker === APP1) {
      const turn = orientation(segment);
      if (turn > 1) {
        parts.push(orientationSegment(turn));
      }
    } else if (isShown(marker, segment)) {
      parts.push(segment);
    }
    at = end;
  }
  parts.push(file.subarray(at, endOfImage(file, at)));
  return joined(parts);
}

function isShown(marker: number, segment: Bytes): boolean {
  if (marker === COMMENT) {
    return false;
  }
  if ((marker & 0xf0) !== 0xe0) {
    return true;
  }
  return (
    (marker === JFIF && text(segment, 4, 4) === 'JFIF') ||
    (marker === ICC && text(segment, 4, 11) === 'ICC_PROFILE') ||
    (marker === ADOBE && text(segment, 4, 5) === 'Adobe')
  );
}

/** Behind the end mark cameras hang second pictures and films. */
function endOfImage(file: Bytes, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    if (file[at] === 0xff && file[at + 1] === 0xd9) {
      return at + 2;
    }
  }
  return file.length;
}

/** EXIF's turn upright, 1 to 8; 1 when the segment has none. */
function orientation(segment: Bytes): number {
  if (text(segment, 4, 4) !== 'Exif' || segment.length < 18) {
    return 1;
  }
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) {
    return 1;
  }
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count && directory + 14 + 12 * i <= view.byteLength; i++) {
    const entry = directory + 2 + 12 * i;
    if (view.getUint16(entry, little) === 0x0112) {
      const turn = view.getUint16(entry + 8, little);
      return turn >= 1 && turn <= 8 ? turn : 1;
    }
  }
  return 1;
}

/** An EXIF segment that holds nothing but the turn upright. */
function orientationSegment(turn: number): Bytes {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, APP1, 0, body.length + 2, ...body]);
}

function png(file: Bytes): Bytes {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Bytes[] = [file.subarray(0, 8)];
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = text(file, at + 4, 4);
    if (PNG_KEPT.has(name)) {
      parts.push(file.subarray(at, end));
    }
    if (name === 'IEND') {
      return joined(parts);
    }
    at = end;
  }
  throw new EngineError('DAMAGED', 'PNG: its end is missing');
}

function webp(file: Bytes): Bytes {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Bytes[] = [file.slice(0, 12)];
  for (let at = 12; at + 8 <= file.length; ) {
    const length = view.getUint32(at + 4, true);
    const end = Math.min(file.length, at + 8 + length + (length & 1));
    const name = text(file, at, 4);
    if (!WEBP_DROPPED.has(name)) {
      const chunk = file.slice(at, end);
      if (name === 'VP8X') {
        // The flags of EXIF and XMP.
        chunk[8] = byte(chunk, 8) & ~0x0c;
      }
      parts.push(chunk);
    }
    at = end;
  }
  const whole = joined(parts);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

function byte(bytes: Bytes, at: number): number {
  const value = bytes[at];
  if (value === undefined) {
    throw new EngineError('DAMAGED', 'the file breaks off');
  }
  return value;
}

function text(bytes: Bytes, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
