// SPDX-License-Identifier: Apache-2.0
package likeness.server.counts;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import likeness.policy.DataFlow;
import likeness.policy.DataKind;
import likeness.policy.DeclaredFlow;
import likeness.policy.Place;
import likeness.policy.Retention;
import likeness.policy.Since;
import likeness.server.database.Database;
import likeness.server.database.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often each of a few things was done on a day. Added up in memory and written once a minute,
 * so that not even the order in which people came is kept. Whoever's browser says that it does not
 * want to be tracked (DNT or Global Privacy Control) is not counted at all.
 */
public final class DailyCounts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DailyCounts.class);
  private static final long WRITE_SECONDS = 60;
  private static final String ADD =
      "INSERT INTO daily_count (day, what, number) VALUES (?, ?, ?)"
          + " ON CONFLICT (day, what) DO UPDATE SET number = daily_count.number + excluded.number";
  private static final String DELETE_BEFORE = "DELETE FROM daily_count WHERE day < ?";

  /** What is kept, as it is made. */
  public static final Tables TABLES =
      new Tables("likeness/server/counts", "daily_count_history", "1", true);

  /** What is counted. */
  public enum Event {
    PAGE,
    VISIT,
    PHOTO_MADE,
    UNLOCKED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private record Row(String day, String what, long number) {}

  private record Key(LocalDate day, Event event) {}

  private final Database database;
  private final Duration kept;
  private final Clock clock;
  private final Map<Key, Long> open = new LinkedHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "counts");
            thread.setDaemon(true);
            return thread;
          });

  private DailyCounts(Database database, Duration kept, Clock clock) {
    this.database = database;
    this.kept = kept;
    this.clock = clock;
    Future<?> unused =
        timer.scheduleWithFixedDelay(
            this::writeOnTime, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Opens a database, SQLite or PostgreSQL.
   *
   * @throws IOException if that cannot be done
   */
  public static DailyCounts open(CountSettings settings, Clock clock) throws IOException {
    String address = settings.database();
    TABLES.bringUpToDate(address);
    return new DailyCounts(new Database(address), settings.kept(), clock);
  }

  /** What counting does with data. */
  public static DeclaredFlow declared(CountSettings settings) {
    return new DeclaredFlow(
        "the daily counts",
        new DataFlow.Kept(
            DataKind.DAILY_COUNT, Place.DATABASE, new Retention(settings.kept(), Since.CREATION)));
  }

  /**
   * Counts something, unless the person does not want it.
   *
   * @param doNotTrack the request's DNT, or empty
   * @param privacyControl the request's Sec-GPC, or empty
   */
  public void count(Event event, String doNotTrack, String privacyControl) {
    if (doNotTrack.equals("1") || privacyControl.equals("1")) {
      return;
    }
    synchronized (open) {
      open.merge(new Key(today(), event), 1L, Long::sum);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void writeOnTime() {
    try {
      write();
    } catch (RuntimeException e) {
      // Counts are lost rather than the server; what was added up is tried again in a minute.
      LOG.error("writing daily counts failed: {}", e.getClass().getName());
    }
  }

  /** Writes what was added up, and deletes what has had its time. */
  public void write() {
    Map<Key, Long> sums;
    synchronized (open) {
      sums = new LinkedHashMap<>(open);
    }
    LocalDate first = today().minus(Period.ofDays((int) kept.toDays()));
    database.together(
        connection -> {
          try (PreparedStatement add = connection.prepareStatement(ADD);
              PreparedStatement delete = connection.prepareStatement(DELETE_BEFORE)) {
            for (Map.Entry<Key, Long> sum : sums.entrySet()) {
              Key key = sum.getKey();
              Database.bind(add, key.day().toString(), key.event().word(), sum.getValue());
              add.executeUpdate();
            }
            Database.bind(delete, first.toString());
            delete.executeUpdate();
          }
        });
    synchronized (open) {
      sums.forEach(
          (key, number) ->
              open.computeIfPresent(
                  key, (same, now) -> now.equals(number) ? null : Long.valueOf(now - number)));
    }
  }

  /** Everything that is kept, as {@code 2026-01-31 photo-made} and a number. */
  public Map<String, Long> all() {
    Map<String, Long> rows = new TreeMap<>();
    List<Row> found =
        database.all(
            "SELECT day, what, number FROM daily_count",
            row -> new Row(row.getString(1), row.getString(2), row.getLong(3)));
    found.forEach(row -> rows.put(row.day() + " " + row.what(), row.number()));
    return rows;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    writeOnTime();
  }
}
