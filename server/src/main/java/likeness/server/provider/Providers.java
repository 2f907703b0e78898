// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.policy.DeclaredFlow;

/** The providers of one configuration; usually there are none. */
public final class Providers {
  /** What works on photos where nobody else is asked: this program. */
  public static final String LOCAL = "local";

  /** Those that can be configured. */
  public static final List<String> NAMES = List.of(RemoveBg.NAME, DashScope.NAME);

  private final Map<String, Provider> providers = new LinkedHashMap<>();

  Providers(List<Provider> all) {
    all.forEach(each -> providers.put(each.name(), each));
  }

  /** Those that the settings name. */
  public static Providers of(List<ProviderSettings> settings, Clock clock) {
    List<Provider> all = new ArrayList<>();
    for (ProviderSettings each : settings) {
      all.add(
          each.name().equals(RemoveBg.NAME)
              ? new RemoveBg(each, Pauses.usual(), clock)
              : new DashScope(each, Pauses.usual(), clock));
    }
    return new Providers(all);
  }

  /** What the settings do with photos. */
  public static List<DeclaredFlow> declared(List<ProviderSettings> settings) {
    return settings.stream()
        .map(
            each ->
                new DeclaredFlow(
                    "the provider " + each.name(),
                    each.name().equals(RemoveBg.NAME) ? RemoveBg.FLOW : DashScope.FLOW))
        .toList();
  }

  /** All of them. */
  public List<Provider> all() {
    return List.copyOf(providers.values());
  }

  /** The one of a name; empty if it is not configured. */
  public Optional<Provider> find(String name) {
    return Optional.ofNullable(providers.get(name));
  }
}
