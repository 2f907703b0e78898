// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.decode.PhotoFormat;
import likeness.json.JsonException;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.portrait.Component;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The module's own functions, and the list of what it exports. */
@JSExportClasses({
  BrowserEngine.class,
  BrowserPhoto.class,
  BrowserSheets.class,
  BrowserTools.class,
  BrowserVerifier.class,
  Library.class,
  MadePortrait.class,
  Picture.class,
  Preview.class,
  ToolFile.class
})
public final class Exports {
  private Exports() {}

  /**
   * What a file is, by its first bytes: jpeg, png, webp, bmp, gif, heic, avif; empty when it is
   * none of them.
   */
  @JSExport
  public static String sniff(Int8Array file) {
    return PhotoFormat.sniff(file.toJavaArray()).map(Answers::lower).orElse("");
  }

  /** The key of each component's name among the texts, by the name that reports carry, as JSON. */
  @JSExport
  public static String componentKeys() {
    JsonObject.Builder keys = JsonObject.builder();
    for (Component component : Component.values()) {
      keys.put(component.label(), "component." + JsonField.wordOf(component));
    }
    return Answers.text(keys.build());
  }

  /**
   * What an error that the engine threw means, as the bridge's PlainError in JSON; null when it is
   * none of the engine's; the empty text when the work was stopped.
   */
  @JSExport
  public static @Nullable String explain(JSObject error) {
    Throwable thrown = JSExceptions.getJavaException(error);
    if (thrown instanceof Stopped) {
      return "";
    }
    if (thrown instanceof PhotoRejected rejected) {
      return plain(rejected.code().name(), rejected, Answers.texts(rejected.arguments()));
    }
    JsonObject none = JsonObject.builder().build();
    if (thrown instanceof NoInk) {
      return plain("NO_INK", thrown, none);
    }
    if (thrown instanceof JsonException || thrown instanceof IllegalArgumentException) {
      return plain("BAD_REQUEST", thrown, none);
    }
    return thrown == null ? null : plain("INTERNAL", thrown, none);
  }

  private static String plain(String code, Throwable thrown, JsonObject args) {
    String message = thrown.getMessage();
    return Answers.text(
        JsonObject.builder()
            .put("code", code)
            .put("detail", message == null ? "" : message)
            .put("args", args)
            .build());
  }
}
