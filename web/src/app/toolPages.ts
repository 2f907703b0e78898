// SPDX-License-Identifier: Apache-2.0
import { lazy, type ComponentType } from 'react';
import type { ToolName } from '../tools/names';

/** Each tool is fetched when it is first opened. */
export const TOOL_PAGES: readonly { readonly name: ToolName; readonly Component: ComponentType }[] = [
  { name: 'background', Component: lazy(() => import('../tools/background/BackgroundTool')) },
  { name: 'crop', Component: lazy(() => import('../tools/crop/CropTool')) },
  { name: 'resize', Component: lazy(() => import('../tools/resize/ResizeTool')) },
  { name: 'compress', Component: lazy(() => import('../tools/compress/CompressTool')) },
  { name: 'convert', Component: lazy(() => import('../tools/convert/ConvertTool')) },
  { name: 'sheet', Component: lazy(() => import('../tools/sheet/SheetTool')) },
  { name: 'signature', Component: lazy(() => import('../tools/signature/SignatureTool')) },
  { name: 'metadata', Component: lazy(() => import('../tools/metadata/MetadataTool')) },
  { name: 'compare', Component: lazy(() => import('../tools/compare/CompareTool')) },
  { name: 'verify', Component: lazy(() => import('../tools/verify/VerifyTool')) },
  { name: 'batch', Component: lazy(() => import('../tools/batch/BatchTool')) },
];
