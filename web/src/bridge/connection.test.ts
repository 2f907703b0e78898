// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest';
import { Connection, type WorkerLike } from './connection';
import { EngineError } from './errors';
import type { FromWorker, ToWorker } from './messages';

class ScriptedWorker implements WorkerLike {
  readonly received: ToWorker[] = [];
  terminated = false;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
}

function connect() {
  const workers: ScriptedWorker[] = [];
  const restarted = vi.fn();
  const connection = new Connection(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker;
  }, restarted);
  const [worker] = workers;
  if (worker === undefined) {
    throw new Error('expected a worker');
  }
  return { connection, worker, workers, restarted };
}

describe('a connection', () => {
  it('gives each call its own answer', async () => {
    const { connection, worker } = connect();
    const first = connection.call('papers', undefined);
    const second = connection.call('models', undefined);
    worker.answer({ type: 'result', call: 2, value: [] });
    await expect(second).resolves.toEqual([]);
    worker.answer({ type: 'error', call: 1, error: { code: 'NO_FACE', detail: 'none', args: { faces: '0' } } });
    await expect(first).rejects.toMatchObject({ code: 'NO_FACE', args: { faces: '0' } });
    await expect(first).rejects.toBeInstanceOf(EngineError);
  });

  it('tells progress only to the call that it is of', () => {
    const { connection, worker } = connect();
    const told = vi.fn();
    void connection.call('papers', undefined, { onProgress: told });
    worker.answer({ type: 'progress', call: 1, progress: { stage: 'decode', fraction: 0.5 } });
    worker.answer({ type: 'progress', call: 2, progress: { stage: 'encode' } });
    expect(told.mock.calls).toEqual([[{ stage: 'decode', fraction: 0.5 }]]);
  });

  it('rejects a stopped call at once and raises its flag', async () => {
    const { connection, worker, restarted } = connect();
    const stop = new AbortController();
    const call = connection.call('papers', undefined, { signal: stop.signal });
    stop.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    const [start] = worker.received;
    expect(start?.type === 'start' && start.cancelFlags?.[1]).toBe(1);
    expect(worker.terminated).toBe(false);
    expect(restarted).not.toHaveBeenCalled();
  });

  it('sends nothing when its signal was used before', async () => {
    const { connection, worker } = connect();
    await expect(connection.call('papers', undefined, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(worker.received).toHaveLength(1);
  });

  it('starts a new worker where no memory is shared', async () => {
    vi.stubGlobal('SharedArrayBuffer', undefined);
    try {
      const { connection, worker, workers, restarted } = connect();
      const stop = new AbortController();
      const stopped = connection.call('papers', undefined, { signal: stop.signal });
      const beside = connection.call('models', undefined);
      stop.abort();
      await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
      await expect(beside).rejects.toMatchObject({ name: 'AbortError' });
      expect(worker.terminated).toBe(true);
      expect(workers).toHaveLength(2);
      expect(restarted).toHaveBeenCalledOnce();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('rejects everything when the worker cannot start', async () => {
    const { connection, worker } = connect();
    const call = connection.call('papers', undefined);
    worker.onerror?.({ message: 'blocked', preventDefault: () => undefined } as ErrorEvent);
    await expect(call).rejects.toMatchObject({ code: 'ENGINE_UNREACHABLE' });
  });
});
