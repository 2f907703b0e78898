// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.Set;
import likeness.pipeline.Subject;
import likeness.tensor.Network;

/**
 * A person found in a photo, with the networks that it took, for the receipt.
 *
 * @param networks those that were run, in the order of the enumeration
 */
record FoundPerson(Subject subject, Set<Network> networks) {}
