// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The providers that settings name, but for where DashScope's results lie: its store is played by
 * the fake itself, which holds no certificate for the store's name.
 */
public final class FakeProviders {
  private FakeProviders() {}

  /** As {@link Providers#of}; results are fetched from the fake, if it names its usual address. */
  public static Providers of(List<ProviderSettings> settings, Clock clock, FakeDashScope fake) {
    String usual = fake.resultAddress;
    List<Provider> all = new ArrayList<>();
    for (ProviderSettings each : settings) {
      all.add(
          each.name().equals(RemoveBg.NAME)
              ? new RemoveBg(each, Pauses.usual(), clock)
              : new DashScope(
                  each,
                  Pauses.usual(),
                  clock,
                  given -> {
                    if (!given.equals(usual)) {
                      throw new Results.Refused("not where results lie");
                    }
                    return URI.create(fake.address() + "/r.png");
                  }));
    }
    return new Providers(all);
  }
}
