// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Reads the bytecode of classes and lets {@link InexactOperations} follow the values through each
 * method.
 */
final class DeterminismLint {

  private DeterminismLint() {}

  /** One line for each breach: class, method, line, what is wrong and how to mend it. */
  static List<String> check(Iterable<JavaClass> classes) {
    List<String> faults = new ArrayList<>();
    for (JavaClass type : classes) {
      ClassNode node = read(type);
      for (MethodNode method : node.methods) {
        faults.addAll(check(type.getName(), node.name, method));
      }
    }
    return faults;
  }

  private static List<String> check(String className, String internalName, MethodNode method) {
    InexactOperations operations = new InexactOperations();
    try {
      new Analyzer<>(operations).analyze(internalName, method);
    } catch (AnalyzerException e) {
      throw new IllegalStateException(className + "." + method.name, e);
    }
    List<String> faults = new ArrayList<>();
    operations
        .faults()
        .forEach(
            (line, fault) ->
                faults.add(className + "." + method.name + ", line " + line + ": " + fault));
    return faults;
  }

  private static ClassNode read(JavaClass type) {
    URI place = type.getSource().orElseThrow().getUri();
    ClassNode node = new ClassNode();
    try (InputStream in = place.toURL().openStream()) {
      new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new UncheckedIOException(place.toString(), e);
    }
    return node;
  }
}
