// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Writes the TypeScript declarations of what the engine exports: folder of classes, main class, file. */
final class Declarations {
  private final Set<Class<?>> interfaces = new LinkedHashSet<>();
  private final StringBuilder text =
      new StringBuilder("// Generated from the Java classes; see browser/src/build.\n");

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    Class<?> main = Class.forName(args[1]);
    String text = new Declarations().of(main, exporting(Path.of(args[0]), main.getPackageName()));
    Path file = Path.of(args[2]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The classes with exported members; the list that the compiler is given is not kept in them. */
  private static List<Class<?>> exporting(Path folder, String packageName)
      throws IOException, ClassNotFoundException {
    List<Class<?>> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(packageName.replace('.', '/')))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        all.add(Class.forName(packageName + "." + name));
      }
    }
    return all;
  }

  private String of(Class<?> main, List<Class<?>> all) {
    exported(main.getDeclaredMethods()).forEach(m -> text.append("export function ").append(signature(m, true)));
    for (Class<?> type : all) {
      boolean isModule = type.getSimpleName().endsWith("Exports");
      if (!isModule && !exported(type.getDeclaredMethods()).isEmpty()) {
        exportedClass(type);
      }
    }
    Set<Class<?>> written = new LinkedHashSet<>();
    while (!written.containsAll(interfaces)) {
      for (Class<?> type : List.copyOf(interfaces)) {
        if (written.add(type)) {
          borrowedInterface(type);
        }
      }
    }
    return text.toString();
  }

  private void exportedClass(Class<?> type) {
    text.append("export class ").append(type.getSimpleName()).append(" {\n");
    List<? extends Executable> makers =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(maker -> maker.isAnnotationPresent(JSExport.class))
            .toList();
    makers.forEach(maker -> text.append("  constructor(").append(parameters(maker, true)).append(");\n"));
    if (makers.isEmpty()) {
      text.append("  private constructor();\n");
    }
    exported(type.getDeclaredMethods()).forEach(m -> member(m, true));
    text.append("}\n");
  }

  private void borrowedInterface(Class<?> type) {
    text.append("export interface ").append(type.getSimpleName()).append(" {\n");
    sorted(Arrays.stream(type.getDeclaredMethods())).forEach(m -> member(m, false));
    text.append("}\n");
  }

  private void member(Method method, boolean exported) {
    if (method.isAnnotationPresent(JSProperty.class)) {
      String name = method.getName().replaceFirst("^(get|is)", "");
      text.append("  readonly ")
          .append(Character.toLowerCase(name.charAt(0)))
          .append(name.substring(1))
          .append(": ")
          .append(returned(method, exported))
          .append(";\n");
    } else {
      text.append("  ").append(signature(method, exported));
    }
  }

  private static List<Method> exported(Method[] methods) {
    return sorted(Arrays.stream(methods).filter(m -> m.isAnnotationPresent(JSExport.class)));
  }

  private static List<Method> sorted(Stream<Method> methods) {
    return methods
        .filter(m -> !m.isSynthetic() && !Modifier.isPrivate(m.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private String signature(Method method, boolean exported) {
    String given = parameters(method, exported);
    return method.getName() + "(" + given + "): " + returned(method, exported) + ";\n";
  }

  private String parameters(Executable method, boolean exported) {
    return Arrays.stream(method.getParameters())
        .map(p -> p.getName() + ": " + type(p.getType(), nullable(p), exported))
        .collect(Collectors.joining(", "));
  }

  private String returned(Method method, boolean exported) {
    return type(
        method.getReturnType(), nullable(method.getAnnotatedReturnType()), !exported);
  }

  private static boolean nullable(Parameter parameter) {
    return nullable(parameter.getAnnotatedType());
  }

  private static boolean nullable(java.lang.reflect.AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
  }

  private String type(Class<?> type, boolean nullable, boolean intoEngine) {
    return name(type, intoEngine) + (nullable ? " | null" : "");
  }

  /** Arrays that go into the engine may lie in shared memory; what comes out of it is told as not. */
  private String name(Class<?> type, boolean intoEngine) {
    if (type == void.class) {
      return "void";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    if (type == int.class || type == double.class || type == float.class) {
      return "number";
    }
    if (type == String.class) {
      return "string";
    }
    if (type.getName().startsWith("org.teavm.jso.typedarrays.")) {
      return type.getSimpleName() + (intoEngine ? "" : "<ArrayBuffer>");
    }
    if (type == JSObject.class) {
      return "unknown";
    }
    if (JSObject.class.isAssignableFrom(type)) {
      interfaces.add(type);
    }
    return type.getSimpleName();
  }
}
