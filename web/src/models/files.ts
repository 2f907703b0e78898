// SPDX-License-Identifier: Apache-2.0
import { EngineError } from '../bridge/errors';
import type { ModelInfo } from '../bridge/tools';
import { sha256Hex } from './hash';
import type { Keeper } from './keeper';

/** What a network's card says of its file. */
export type Card = Omit<ModelInfo, 'state' | 'slot'>;

/** Told of bytes as they come: so many of so many. */
export type OnBytes = (received: number, total: number) => void;

/**
 * The networks' files: fetched once from the page's own origin, held against the SHA-256 of their cards, kept by the
 * browser where it lets us and in memory where it does not.
 */
export class ModelFiles {
  private readonly loaded = new Map<string, Uint8Array<ArrayBuffer>>();
  private readonly kept = new Set<string>();

  constructor(
    private readonly cards: readonly Card[],
    private readonly urlOf: (id: string) => string,
    private readonly keeper: Keeper,
  ) {}

  /** The file, when it is loaded. */
  get(id: string): Uint8Array<ArrayBuffer> | undefined {
    return this.loaded.get(id);
  }

  card(id: string): Card {
    const card = this.cards.find((known) => known.id === id);
    if (card === undefined) {
      throw new EngineError('BAD_REQUEST', `model: expected one of the cards, got ${id}`);
    }
    return card;
  }

  ids(): readonly string[] {
    return this.cards.map((card) => card.id);
  }

  async list(): Promise<readonly ModelInfo[]> {
    return Promise.all(this.cards.map(async (card) => ({ ...card, state: await this.state(card) })));
  }

  /** Loads a file: from memory, else as the browser kept it, else from the origin. */
  async load(id: string, signal?: AbortSignal, onBytes?: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
    const card = this.card(id);
    const known = this.loaded.get(id);
    if (known !== undefined) {
      return known;
    }
    const stored = await this.stored(card);
    if (stored !== undefined) {
      this.loaded.set(id, stored);
      return stored;
    }
    const bytes = await this.fetched(card, signal, onBytes);
    this.loaded.set(id, bytes);
    try {
      await this.keeper.write(id, bytes);
      this.kept.add(id);
    } catch {
      // Private mode or a full store: the file serves from memory, and `list` says so.
      this.kept.delete(id);
    }
    return bytes;
  }

  async forget(id: string): Promise<void> {
    this.card(id);
    this.loaded.delete(id);
    this.kept.delete(id);
    try {
      await this.keeper.remove(id);
    } catch {
      // Where nothing can be kept, there is nothing to remove.
    }
  }

  private async state(card: Card): Promise<ModelInfo['state']> {
    if (this.kept.has(card.id) || (await this.stored(card)) !== undefined) {
      return 'kept';
    }
    return this.loaded.has(card.id) ? 'memory' : 'absent';
  }

  /** As the browser kept it, if it did and it is still what the card says. */
  private async stored(card: Card): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const bytes = await this.keeper.read(card.id);
      if (bytes === undefined || (await sha256Hex(bytes)) !== card.sha256) {
        return undefined;
      }
      this.kept.add(card.id);
      return bytes;
    } catch {
      // A store that cannot be read is as good as an empty one.
      return undefined;
    }
  }

  private async fetched(card: Card, signal?: AbortSignal, onBytes?: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
    const first = await this.download(card, 'default', signal, onBytes);
    if ((await sha256Hex(first)) === card.sha256) {
      return first;
    }
    // A broken copy may lie in a cache on the way.
    const second = await this.download(card, 'reload', signal, onBytes);
    const hash = await sha256Hex(second);
    if (hash !== card.sha256) {
      const detail = `${card.id}: expected SHA-256 ${card.sha256}, got ${hash}`;
      throw new EngineError('MODEL_CORRUPT', detail, { model: card.id });
    }
    return second;
  }

  private async download(
    card: Card,
    cache: RequestCache,
    signal?: AbortSignal,
    onBytes?: OnBytes,
  ): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const init: RequestInit = { cache, credentials: 'omit' };
      const response = await fetch(this.urlOf(card.id), signal === undefined ? init : { ...init, signal });
      if (!response.ok || response.body === null) {
        throw new Error(`answered ${response.status}`);
      }
      return await collect(response.body, card.bytes, onBytes);
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      const why = error instanceof Error ? error.message : String(error);
      throw new EngineError('MODEL_UNREACHABLE', `${card.id}: ${why}`, { model: card.id });
    }
  }
}

async function collect(
  body: ReadableStream<Uint8Array>,
  expected: number,
  onBytes?: OnBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    onBytes?.(length, Math.max(expected, length));
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
