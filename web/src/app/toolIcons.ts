// SPDX-License-Identifier: Apache-2.0
import IconArrowsDiff from '@tabler/icons-react/icons/IconArrowsDiff';
import IconCrop from '@tabler/icons-react/icons/IconCrop';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import IconLayoutGrid from '@tabler/icons-react/icons/IconLayoutGrid';
import IconMinimize from '@tabler/icons-react/icons/IconMinimize';
import IconResize from '@tabler/icons-react/icons/IconResize';
import IconSignature from '@tabler/icons-react/icons/IconSignature';
import IconStack from '@tabler/icons-react/icons/IconStack2';
import IconTransform from '@tabler/icons-react/icons/IconTransform';
import IconUserScan from '@tabler/icons-react/icons/IconUserScan';
import IconZoomCheck from '@tabler/icons-react/icons/IconZoomCheck';
import type { ToolName } from '../tools/names';

export const TOOL_ICONS: Readonly<Record<ToolName, typeof IconCrop>> = {
  background: IconUserScan,
  crop: IconCrop,
  resize: IconResize,
  compress: IconMinimize,
  convert: IconTransform,
  sheet: IconLayoutGrid,
  signature: IconSignature,
  metadata: IconInfoCircle,
  compare: IconArrowsDiff,
  verify: IconZoomCheck,
  batch: IconStack,
};
