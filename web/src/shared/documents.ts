// SPDX-License-Identifier: Apache-2.0
// The rule book's list of documents, which the build writes down, so that it is there before the engine has started.
import listUrl from '../../generated/documents.json?url';
import { EngineError, type DocumentSummary } from '../bridge';
import { openEngine } from './engine';

let listing: Promise<readonly DocumentSummary[]> | undefined;

/** Those that fit what a person typed, best first; the list's beginning, without the engine, for an empty query. */
export async function findDocuments(query: string, limit: number): Promise<readonly DocumentSummary[]> {
  return query.trim() === '' ? (await allDocuments()).slice(0, limit) : (await openEngine()).documents.search(query, limit);
}

/** All documents, by country and then in the rule book's order. */
export function allDocuments(): Promise<readonly DocumentSummary[]> {
  listing ??= fetchList().catch((error: unknown) => {
    listing = undefined; // the next who asks tries again
    throw new EngineError('ENGINE_UNREACHABLE', error instanceof Error ? error.message : String(error));
  });
  return listing;
}

async function fetchList(): Promise<readonly DocumentSummary[]> {
  const response = await fetch(listUrl, { credentials: 'omit' });
  if (!response.ok) {
    throw new Error(`the list of documents answered ${response.status}`);
  }
  return (await response.json()) as readonly DocumentSummary[];
}
