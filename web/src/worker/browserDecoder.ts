// SPDX-License-Identifier: Apache-2.0
// Formats that the engine leaves to the browser: HEIC, AVIF, CMYK.
import { EngineError } from '../bridge/errors';
import type { Pixels } from '../bridge/vocabulary';

/** Decodes with the browser's own decoder: upright, sRGB; undefined when it does not read the file. */
export async function decodedByBrowser(file: Blob): Promise<Pixels | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { premultiplyAlpha: 'none', imageOrientation: 'from-image' });
  } catch {
    // The one thing that this tells is that the browser cannot; the caller has another way.
    return undefined;
  }
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { colorSpace: 'srgb', willReadFrequently: true });
    if (context === null) {
      throw new EngineError('OUT_OF_MEMORY', `no canvas of ${bitmap.width}×${bitmap.height}`);
    }
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { size: { width, height }, rgba: data as Uint8ClampedArray<ArrayBuffer> };
  } finally {
    bitmap.close();
  }
}

interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (result: unknown) => void): void;
  free?(): void;
}

interface LibHeif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

/** Decodes HEIC with libheif, a separate file that is fetched when the browser has no decoder of its own. */
export async function decodedByLibheif(file: Blob): Promise<Pixels> {
  const libheif = await loadLibheif();
  const images = new libheif.HeifDecoder().decode(new Uint8Array(await file.arrayBuffer()));
  const [image] = images;
  if (image === undefined) {
    throw new EngineError('DAMAGED', 'HEIF: libheif found no picture', { format: 'HEIC' });
  }
  const width = image.get_width();
  const height = image.get_height();
  const rgba = new Uint8ClampedArray(width * height * 4);
  const result = await new Promise<unknown>((resolve) => image.display({ data: rgba, width, height }, resolve));
  if (result === null) {
    throw new EngineError('DAMAGED', 'HEIF: libheif could not decode the picture', { format: 'HEIC' });
  }
  return { size: { width, height }, rgba };
}

async function loadLibheif(): Promise<LibHeif> {
  try {
    const module = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
    return (module.default as () => LibHeif)();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EngineError('DECODER_UNREACHABLE', `libheif: ${why}`, { format: 'HEIC' });
  }
}
