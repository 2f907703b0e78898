// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.time.Duration;

/**
 * How one provider is asked.
 *
 * @param address where it is, without a path
 * @param size remove.bg's: {@code preview}, {@code full} or {@code auto}; others have none
 * @param time for one request
 */
public record ProviderSettings(
    String name, String address, ProviderKey key, String size, Duration time) {}
