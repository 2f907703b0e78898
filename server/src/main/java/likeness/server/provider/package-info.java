// SPDX-License-Identifier: Apache-2.0
/** Those outside who may work on a photo, where the operator has put them into the policy. */
@NullMarked
package likeness.server.provider;

import org.jspecify.annotations.NullMarked;
