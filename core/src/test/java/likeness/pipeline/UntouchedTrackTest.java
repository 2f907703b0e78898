// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code on the Untouched track cannot be handed what changes pixels: such code does not compile. */
class UntouchedTrackTest {
  private static final String FRAME =
      """
      import likeness.compose.*;
      import likeness.image.*;
      import likeness.pipeline.*;
      import likeness.portrait.*;
      import likeness.spec.*;
      class Attempt {
        Object attempt(PortraitPipeline pipeline, Subject subject, DocumentSpec document,
            Raster raster, Framing framing, Bands bands, Backdrop backdrop,
            StudioOptions options, java.util.List<Stroke> strokes, ToneCurves light) {
          return %s;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void theTwoTracksCompile() throws Exception {
    assertEquals("", compile("pipeline.untouched(subject, document, null)"));
    assertEquals("", compile("pipeline.studio(subject, document, null, backdrop)"));
    assertEquals("", compile("pipeline.studio(subject, document, null, options)"));
    assertEquals("", compile("new Track.Studio(options, null)"));
    assertEquals("", compile("UntouchedComposer.compose(raster, framing, bands)"));
    assertEquals("", compile("new Track.Untouched(\"a word of the person\")"));
    assertEquals("", compile("new Track.Studio(backdrop, null)"));
  }

  @Test
  void untouchedTakesNoBackdrop() throws Exception {
    refused("pipeline.untouched(subject, document, null, backdrop)", "cannot be applied");
    refused("UntouchedComposer.compose(raster, framing, bands, backdrop)", "cannot be applied");
    refused("new Track.Untouched(backdrop)", "cannot be converted");
  }

  @Test
  void untouchedTakesNoStrokesAndNoCorrectionOfLight() throws Exception {
    refused("pipeline.untouched(subject, document, null, options)", "cannot be applied");
    refused("pipeline.untouched(subject, document, null, strokes)", "cannot be applied");
    refused("UntouchedComposer.compose(raster, framing, bands, light)", "cannot be applied");
    refused("new Track.Untouched(options)", "cannot be converted");
  }

  @Test
  void thereIsNoThirdTrack() throws Exception {
    refused("new Track() {}", "sealed");
    refused("new Track.Untouched(null) {}", "final");
    refused("new UntouchedComposer() {}", "final");
  }

  private void refused(String expression, String why) throws Exception {
    String errors = compile(expression);
    assertNotEquals("", errors, expression);
    assertTrue(errors.contains(why), errors);
  }

  /** The compiler's errors, none when the expression compiles. */
  private String compile(String expression) throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    String classPath =
        home(PortraitPipeline.class) + System.getProperty("path.separator") + home(Nullable.class);
    List<String> options = List.of("-proc:none", "-cp", classPath, "-d", folder.toString());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, java.util.Locale.ROOT, null)) {
      compiler.getTask(null, files, messages, options, null, List.of(source(expression))).call();
    }
    return messages.getDiagnostics().stream()
        .filter(message -> message.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(message -> message.getMessage(java.util.Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  private static String home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static JavaFileObject source(String expression) {
    return new SimpleJavaFileObject(
        URI.create("string:///Attempt.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return FRAME.formatted(expression);
      }
    };
  }
}
