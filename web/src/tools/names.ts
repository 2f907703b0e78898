// SPDX-License-Identifier: Apache-2.0

/** In the order in which they are offered; each is a route. */
export const TOOL_NAMES = [
  'background',
  'crop',
  'resize',
  'compress',
  'convert',
  'sheet',
  'signature',
  'metadata',
  'compare',
  'verify',
  'batch',
] as const;

export type ToolName = (typeof TOOL_NAMES)[number];
