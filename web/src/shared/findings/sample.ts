// SPDX-License-Identifier: Apache-2.0
// A finding for tests.
import type { Finding } from '../../bridge';

export const TILTED: Finding = {
  check: 'HeadPoseRoll',
  name: { key: 'component.head_pose_roll', args: {} },
  outcome: 'failed',
  weight: 'rule',
  value: 11.2,
  max: 8,
  unit: 'degrees',
  message: { key: 'head_pose_roll.failed', args: { value: '11.2', max: '8' } },
  remedy: { key: 'head_pose_roll.remedy', args: {} },
  regions: [{ left: 10, top: 20, width: 30, height: 40 }],
};
