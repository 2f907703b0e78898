// SPDX-License-Identifier: Apache-2.0
// The worker's message loop: one call after another, and what stops them.
import rulebookUrl from '../../generated/rulebook.json?url';
import cards from '../../generated/models.json';
import { EngineError } from '../bridge/errors';
import { CANCEL_FLAGS, type FromWorker, type ToWorker } from '../bridge/messages';
import type { Method, Result } from '../bridge/methods';
import { watchScope } from '../shared/privacy/watch';
import { ModelFiles } from '../models/files';
import { IndexedDbKeeper } from '../models/keeper';
import { Slot } from '../models/slot';
import { type Calls, calls } from './calls';
import { Codecs } from './codecs';
import type { CallContext } from './context';
import { explained, isStop } from './errors';
import { HelperThread } from './helper';
import { WorkerHost } from './host';
import { isShareable } from './rooms';
import { buffersOf } from './transfer';

declare const self: DedicatedWorkerGlobalScope;

type Call = Extract<ToWorker, { type: 'call' }>;

const modelUrls = import.meta.glob<string>('../../generated/models/*.tflite', {
  query: '?url',
  import: 'default',
  eager: true,
});

const codecs = new Codecs();
const keeper = new IndexedDbKeeper();
const models = new ModelFiles(cards, modelUrl, keeper);
const slot = new Slot(keeper, async (file, manifest) => (await import('./onnx')).openNetwork(file, manifest));
const second = isShareable() && typeof Worker !== 'undefined' ? new HelperThread() : undefined;
const host = new WorkerHost(codecs, models, slot, second);
const stopping = new Map<number, AbortController>();
let flags: Int32Array | undefined;
let table: Promise<Calls> | undefined;
let queue: Promise<void> = Promise.resolve();

watchScope(self, (request) => send({ type: 'seen', request }));

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'start') {
    flags = message.cancelFlags;
  } else if (message.type === 'cancel') {
    stopping.get(message.call)?.abort();
  } else {
    stopping.set(message.call, new AbortController());
    queue = queue.then(() => serve(message));
  }
};

function modelUrl(id: string): string {
  const url = modelUrls[`../../generated/models/${id}.tflite`];
  if (url === undefined) {
    throw new EngineError('BAD_REQUEST', `model: expected one of the cards, got ${id}`);
  }
  return url;
}

async function open(): Promise<Calls> {
  try {
    const response = await fetch(rulebookUrl, { credentials: 'omit' });
    if (!response.ok) {
      throw new Error(`the rule book answered ${response.status}`);
    }
    return calls((await response.json()) as Record<string, string>, host, codecs, models, slot, await slot.restore());
  } catch (error) {
    table = undefined;
    throw new EngineError('ENGINE_UNREACHABLE', error instanceof Error ? error.message : String(error));
  }
}

async function serve(call: Call): Promise<void> {
  const controller = stopping.get(call.call) ?? new AbortController();
  const isStopped = () =>
    controller.signal.aborted || (flags !== undefined && Atomics.load(flags, call.call % CANCEL_FLAGS) === call.call);
  host.isStopped = isStopped;
  const context: CallContext = {
    signal: controller.signal,
    progress: (progress) => send({ type: 'progress', call: call.call, progress }),
  };
  try {
    if (isStopped()) {
      send({ type: 'cancelled', call: call.call });
      return;
    }
    table ??= open();
    const value = await perform(await table, call, context);
    send({ type: 'result', call: call.call, value }, buffersOf(value));
  } catch (error) {
    if (isStop(error) || isStopped()) {
      send({ type: 'cancelled', call: call.call });
    } else {
      send({ type: 'error', call: call.call, error: explained(error, codecs) });
    }
  } finally {
    stopping.delete(call.call);
  }
}

function perform(done: Calls, call: Call, context: CallContext): Promise<Result<Method>> {
  // The table and the call are of one method, which the type checker cannot see through the union.
  const act = done[call.method] as (args: unknown, context: CallContext) => Promise<Result<Method>>;
  return act(call.args, context);
}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}
