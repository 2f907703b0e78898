// SPDX-License-Identifier: Apache-2.0
// A worker that decodes, so that a codec's memory can be given back at once by ending it.
import { answer, type ToDecode } from './decoders';
import { isShared } from './rooms';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ToDecode | undefined>) => {
  if (data === undefined) {
    self.close(); // and the memory that came along is gone
    return;
  }
  void answer(data).then((message) => {
    const buffer = 'decoded' in message ? message.decoded?.samples.buffer : undefined;
    self.postMessage(message, buffer === undefined || isShared(buffer) ? [] : [buffer]);
  });
};
