// SPDX-License-Identifier: Apache-2.0
import type { EditPolicy } from '../bridge';
import type { TextKey } from './i18n/texts';

/** The one sentence that says why a document's track is what it is. */
export function policyKey(policy: EditPolicy): TextKey {
  if (policy.studioAllowed) {
    return 'policy.allowed';
  }
  return policy.background.permission === 'forbidden' ? 'policy.forbidden' : 'policy.unknown';
}
