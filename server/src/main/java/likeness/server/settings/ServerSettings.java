// SPDX-License-Identifier: Apache-2.0
package likeness.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import likeness.policy.Mode;
import likeness.policy.Policy;
import likeness.server.counts.CountSettings;
import likeness.server.provider.ProviderSettings;
import org.jspecify.annotations.Nullable;

/**
 * How one server runs.
 *
 * @param host the address to listen at
 * @param port 0 for any that is free
 * @param behindProxy whether a proxy in front speaks HTTPS
 * @param app the page's folder; absent for a server without a page
 * @param codes where unlock codes are; absent if results need none
 * @param providers who outside may be asked to work on photos; usually nobody
 * @param counts where sums of a day are kept; absent where nothing is counted
 * @param log whether each request is noted
 */
public record ServerSettings(
    Policy policy,
    String host,
    int port,
    boolean behindProxy,
    @Nullable Tls tls,
    @Nullable Path app,
    @Nullable Codes codes,
    List<ProviderSettings> providers,
    @Nullable CountSettings counts,
    Limits limits,
    boolean log) {

  public ServerSettings {
    providers = List.copyOf(providers);
  }

  /** Certificate and key, each a PEM file. */
  public record Tls(Path certificate, Path key) {}

  /**
   * Where unlock codes are kept.
   *
   * @param database a JDBC address, of SQLite or PostgreSQL
   * @param keyFile 32 bytes in hexadecimal; without it the stored hashes are worth nothing
   */
  public record Codes(String database, Path keyFile) {
    @Override
    public String toString() {
      return "[codes]";
    }
  }

  /**
   * How much is taken on.
   *
   * @param budgetBytes for all photos and results together
   * @param photoBytes for one upload
   * @param sessions at a time
   * @param workers photos that are worked on at a time
   * @param waiting requests that may wait for a worker
   * @param perMinute requests of ephemeral mode, from one address
   * @param uploadTime how long one upload may take
   * @param sessionTime how long a session lives after its last use
   */
  public record Limits(
      long budgetBytes,
      int photoBytes,
      int sessions,
      int workers,
      int waiting,
      int perMinute,
      Duration uploadTime,
      Duration sessionTime) {
    public Limits {
      if (photoBytes > budgetBytes) {
        throw new IllegalArgumentException("photo_mb: expected no more than budget_mb");
      }
    }
  }

  /** The same server elsewhere; what is absent stays as it is. */
  public ServerSettings listening(
      @Nullable String otherHost, @Nullable Integer otherPort, @Nullable Path otherApp) {
    return new ServerSettings(
        policy,
        otherHost == null ? host : otherHost,
        otherPort == null ? port : otherPort,
        behindProxy,
        tls,
        otherApp == null ? app : otherApp,
        codes,
        providers,
        counts,
        limits,
        log);
  }

  /** Whether photos may be uploaded. */
  public boolean takesPhotos() {
    return policy.mode() == Mode.EPHEMERAL;
  }
}
