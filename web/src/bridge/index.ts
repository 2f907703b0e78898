// SPDX-License-Identifier: Apache-2.0
// The engine as the page sees it. Nothing outside this folder may import from src/worker.
export * from './documents';
export * from './errors';
export { Engine, type Documents, type Models, type ToolName } from './engine';
export type {
  CleanedFile,
  CropRequest,
  CutOutRequest,
  EngineFacts,
  MattePicture,
  PhotoSource,
  Preview,
  SheetSlot,
} from './methods';
export type { CallOptions, Progress, Stage } from './progress';
export * from './tools';
export * from './vocabulary';
