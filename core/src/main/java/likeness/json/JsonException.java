// SPDX-License-Identifier: Apache-2.0
package likeness.json;

/**
 * A JSON text is not well formed, or does not say what was expected; the message names line, column
 * and path.
 */
public final class JsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient JsonPlace place;
  private final String path;

  /**
   * @param path the way to the value from the root, as in {@code $.documents[3].print.w}
   * @param problem what was expected and what came
   */
  public JsonException(JsonPlace place, String path, String problem) {
    super(place + ", " + path + ": " + problem);
    this.place = place;
    this.path = path;
  }

  public JsonPlace place() {
    return place;
  }

  public String path() {
    return path;
  }
}
