// SPDX-License-Identifier: Apache-2.0
import type { FromWorker, ToWorker } from '../bridge/messages';

declare const self: DedicatedWorkerGlobalScope;

function send(message: FromWorker): void {
  self.postMessage(message);
}

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'call') {
    const error = { code: 'NOT_AVAILABLE' as const, detail: `${message.method}: not built yet`, args: {} };
    send({ type: 'error', call: message.call, error });
  }
};
