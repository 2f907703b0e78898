// SPDX-License-Identifier: Apache-2.0
// A worker that decodes, so that a codec's memory can be given back at once by ending it.
import { answer, type ToDecode } from './decoders';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ToDecode | undefined>) => {
  if (data === undefined) {
    self.close(); // and the memory that came along is gone
    return;
  }
  void answer(data).then((message) => {
    const moved = 'decoded' in message && message.decoded ? [message.decoded.samples.buffer] : [];
    self.postMessage(message, moved);
  });
};
