// SPDX-License-Identifier: Apache-2.0
package likeness.receipt;

import org.jspecify.annotations.Nullable;

/**
 * Which way the photo went.
 *
 * @param track {@code untouched} or {@code studio}
 * @param acknowledgement what the person accepted when the rule does not allow what was done;
 *     absent when none was needed
 */
public record TrackFacts(String track, @Nullable String acknowledgement) {}
