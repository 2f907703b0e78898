// SPDX-License-Identifier: Apache-2.0
// Many photos, one document, one archive; a photo that does not serve is a row in the report.
import { Zip, ZipPassThrough } from 'fflate';
import { EngineError, type DocumentDetails, type Engine } from '../../bridge';
import { fileName, stem } from '../../shared/naming';
import { csvOf, type BatchRow } from './report';

export interface BatchProgress {
  readonly done: number;
  readonly rows: readonly BatchRow[];
}

/** Parts of the archive, in order; nothing is compressed twice, because JPEG already is. */
class Archive {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private failure: Error | undefined;
  private readonly zip = new Zip((error, part) => {
    this.failure ??= error ?? undefined;
    this.parts.push(part.slice());
  });

  add(name: string, bytes: Uint8Array): void {
    const entry = new ZipPassThrough(name);
    this.zip.add(entry);
    entry.push(bytes, true);
  }

  close(): Blob {
    this.zip.end();
    if (this.failure !== undefined) {
      throw this.failure;
    }
    return new Blob(this.parts, { type: 'application/zip' });
  }
}

export async function runBatch(
  engine: Engine,
  document: DocumentDetails,
  files: readonly File[],
  pattern: string,
  signal: AbortSignal,
  tell: (progress: BatchProgress) => void,
): Promise<Blob> {
  const archive = new Archive();
  const rows: BatchRow[] = [];
  const names = new Set<string>();
  for (const file of files) {
    signal.throwIfAborted();
    rows.push(await one(engine, document, file, (extension, bytes, receipt) => {
      const name = freeName(names, pattern, document.id, stem(file.name), extension);
      archive.add(name, bytes);
      archive.add(`${stem(name)}.receipt.json`, new TextEncoder().encode(receipt));
    }, signal));
    tell({ done: rows.length, rows: [...rows] });
  }
  archive.add('report.csv', new TextEncoder().encode(csvOf(rows)));
  return archive.close();
}

function freeName(taken: Set<string>, pattern: string, document: string, photo: string, extension: string): string {
  const date = new Date().toISOString().slice(0, 10);
  let name = fileName(pattern, { document, photo, size: '', date }, extension);
  for (let count = 2; taken.has(name); count++) {
    name = fileName(`${pattern}-${count}`, { document, photo, size: '', date }, extension);
  }
  taken.add(name);
  return name;
}

async function one(
  engine: Engine,
  document: DocumentDetails,
  file: File,
  keep: (extension: string, bytes: Uint8Array, receipt: string) => void,
  signal: AbortSignal,
): Promise<BatchRow> {
  try {
    const photo = await engine.load(file, file.name, { signal });
    try {
      const track = document.policy.studioAllowed
        ? { kind: 'studio' as const, backdrop: { kind: 'plain' as const, colour: document.backgrounds[0]?.hex ?? '#ffffff' } }
        : { kind: 'untouched' as const };
      const request = { photo: photo.id, document: document.id, track };
      await engine.find(photo, { kind: 'only' }, track.kind, { signal });
      const made = await engine.make(request, { signal });
      const report = await engine.check(request, { signal });
      keep(made.extension, made.bytes, made.receipt);
      const failed = report.findings.filter((finding) => finding.outcome === 'failed').map((finding) => finding.check);
      return { file: file.name, outcome: 'made', verdict: report.verdict, failed };
    } finally {
      await engine.release(photo);
    }
  } catch (error) {
    if (error instanceof EngineError) {
      return { file: file.name, outcome: error.code, verdict: '', failed: [] };
    }
    throw error;
  }
}
