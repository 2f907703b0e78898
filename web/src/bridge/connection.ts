// SPDX-License-Identifier: Apache-2.0
import { EngineError } from './errors';
import { CANCEL_FLAGS, type FromWorker, type ToWorker } from './messages';
import type { Args, Method, Result } from './methods';
import type { CallOptions, Progress } from './progress';
import type { SeenRequest } from '../shared/privacy/messages';

/** The part of a worker that is used here, so that tests can stand in for one. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly ignoreSignal: () => void;
}

/**
 * Calls to one worker at a time, which does them one after another.
 *
 * Stopping a call rejects it at once. Where memory can be shared (the page is cross-origin isolated) the worker sees the
 * flag between rows and goes on with the next call; elsewhere it is ended, `onRestart` is told, and a new one is started.
 * `onSeen` hears of the worker's own requests.
 */
export class Connection {
  private worker: WorkerLike;
  private readonly flags: Int32Array<SharedArrayBuffer> | undefined;
  private readonly pending = new Map<number, Pending>();
  private next = 1;

  constructor(
    private readonly start: () => WorkerLike,
    private readonly onRestart: () => void,
    private readonly onSeen: (request: SeenRequest) => void = () => undefined,
  ) {
    this.flags = typeof SharedArrayBuffer === 'undefined' ? undefined : new Int32Array(new SharedArrayBuffer(4 * CANCEL_FLAGS));
    this.worker = this.connect();
  }

  call<M extends Method>(method: M, args: Args<M>, options: CallOptions = {}): Promise<Result<M>> {
    const { signal, onProgress } = options;
    return new Promise<Result<M>>((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const call = this.next++;
      const stop = () => this.cancel(call, signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      const ignoreSignal = () => signal?.removeEventListener('abort', stop);
      this.pending.set(call, { resolve: resolve as (value: never) => void, reject, onProgress, ignoreSignal });
      this.worker.postMessage({ type: 'call', call, method, args } as ToWorker);
    });
  }

  close(): void {
    this.worker.terminate();
    this.rejectAll(new EngineError('INTERNAL', 'the engine was closed'));
  }

  private connect(): WorkerLike {
    const worker = this.start();
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.rejectAll(new EngineError('ENGINE_UNREACHABLE', event.message ?? 'the worker could not be started'));
    };
    worker.postMessage(this.flags === undefined ? { type: 'start' } : { type: 'start', cancelFlags: this.flags });
    return worker;
  }

  private receive(message: FromWorker): void {
    if (message.type === 'seen') {
      this.onSeen(message.request);
      return;
    }
    const pending = this.pending.get(message.call);
    if (pending === undefined) {
      return;
    }
    if (message.type === 'progress') {
      pending.onProgress?.(message.progress);
      return;
    }
    this.pending.delete(message.call);
    pending.ignoreSignal();
    if (message.type === 'result') {
      pending.resolve(message.value as never);
    } else if (message.type === 'error') {
      pending.reject(new EngineError(message.error.code, message.error.detail, message.error.args));
    } else {
      pending.reject(new DOMException('the call was stopped', 'AbortError'));
    }
  }

  private cancel(call: number, reason: unknown): void {
    const pending = this.pending.get(call);
    if (pending === undefined) {
      return;
    }
    this.pending.delete(call);
    pending.reject(reason);
    if (this.flags !== undefined) {
      Atomics.store(this.flags, call % CANCEL_FLAGS, call);
      this.worker.postMessage({ type: 'cancel', call });
      return;
    }
    this.restart();
  }

  private restart(): void {
    this.worker.terminate();
    this.rejectAll(new DOMException('another call was stopped, and this one with it', 'AbortError'));
    this.worker = this.connect();
    this.onRestart();
  }

  private rejectAll(reason: unknown): void {
    const all = [...this.pending.values()];
    this.pending.clear();
    for (const pending of all) {
      pending.ignoreSignal();
      pending.reject(reason);
    }
  }
}
