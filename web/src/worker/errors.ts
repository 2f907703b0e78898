// SPDX-License-Identifier: Apache-2.0
import { explain } from '../../generated/engine';
import { EngineError } from '../bridge/errors';
import type { PlainError } from '../bridge/messages';
import type { Codecs } from './codecs';

/** Whether an error only says that the work was stopped. */
export function isStop(error: unknown): boolean {
  return (error instanceof DOMException && error.name === 'AbortError') || explain(error) === '';
}

/** An error of the engine or of the worker as it crosses to the page. */
export function explained(error: unknown, codecs: Codecs): PlainError {
  if (codecs.outOfMemory || error instanceof RangeError) {
    codecs.outOfMemory = false;
    return { code: 'OUT_OF_MEMORY', detail: 'the browser has no more memory for this page', args: {} };
  }
  if (error instanceof EngineError) {
    return { code: error.code, detail: error.message, args: error.args };
  }
  const text = explain(error);
  if (text !== null && text !== '') {
    return JSON.parse(text) as PlainError;
  }
  return { code: 'INTERNAL', detail: error instanceof Error ? error.message : String(error), args: {} };
}
