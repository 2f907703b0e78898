// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** The rules, each for classes under a root package. */
final class Rules {
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  /**
   * What reads the clock, the machine, chance or the locale; {@code java.util} holds them beside
   * the collections.
   */
  private static final Set<String> UNREPEATABLE_TYPES =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.util.Calendar",
          "java.util.Date",
          "java.util.Formatter",
          "java.util.Random",
          "java.util.ServiceLoader",
          "java.util.SplittableRandom",
          "java.util.TimeZone",
          "java.util.Timer",
          "java.util.UUID");

  private static final Set<String> UNREPEATABLE_METHODS =
      Set.of(
          "java.lang.Class.getResource",
          "java.lang.Class.getResourceAsStream",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.identityHashCode",
          "java.lang.System.nanoTime",
          "java.util.Collections.shuffle",
          "java.util.Locale.getDefault");

  /**
   * In the JDK, but not in the class library of the compiler to JavaScript (TeaVM 0.15.0, tried).
   */
  private static final Set<String> NOT_IN_THE_BROWSER =
      Set.of(
          "java.lang.Integer.parseUnsignedInt",
          "java.lang.Math.fma",
          "java.lang.Math.multiplyHigh",
          "java.lang.String.indent",
          "java.lang.String.lines",
          "java.util.Arrays.compare",
          "java.util.Arrays.parallelSort",
          "java.util.HexFormat.of");

  private Rules() {}

  /** Core uses only the language, collections, functions, streams, JSpecify and itself. */
  static ArchRule coreStaysPure(String root, List<String> corePackages) {
    String[] allowed =
        corePackages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    return classes()
        .that(resideInAnyPackage(root + ".."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java.lang",
                    "java.lang.annotation",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "org.jspecify.annotations")
                .or(resideInAnyPackage(allowed)))
        .because("core must compile for the browser: mend by handing the thing in from the host");
  }

  static ArchRule noCycles(String root) {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages that need each other are one package: move what both need below them");
  }

  /**
   * Classes of {@code root.from} use, of everything under {@code root}, only themselves and {@code
   * uses}.
   */
  static ArchRule mayUse(String root, String from, List<String> uses) {
    DescribedPredicate<JavaClass> open = resideInAnyPackage(root + "." + from + "..");
    for (String name : uses) {
      open = open.or(resideInAnyPackage(root + "." + name + ".."));
    }
    return noClasses()
        .that()
        .resideInAPackage(root + "." + from + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(root + "..")
                .and(DescribedPredicate.not(open))
                .as("are under " + root + " beyond " + uses))
        .because("arrows point one way: hand the value in, or move what both need below them")
        .allowEmptyShould(true);
  }

  static ArchRule noStandardStreams() {
    return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
        "only the command line and the benchmarks speak to a terminal: return the value, or throw");
  }

  static ArchRule noGenericExceptions() {
    return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
        "a caller must be able to tell faults apart: throw IllegalArgumentException, PhotoRejected or a type of your own");
  }

  static ArchRule repeatable() {
    return noClasses()
        .should()
        .dependOnClassesThat(named("are the clock, chance, locale or machine", UNREPEATABLE_TYPES))
        .orShould()
        .callMethodWhere(
            target("it asks the clock, chance, locale or machine", UNREPEATABLE_METHODS))
        .because(
            "the same photo must give the same bytes: hand clocks and seeds in, print from whole numbers");
  }

  static ArchRule knownToTheBrowser() {
    return noClasses()
        .should()
        .callMethodWhere(target("the browser lacks it", NOT_IN_THE_BROWSER))
        .because("the compiler to JavaScript lacks it: write it out");
  }

  static ArchRule noConnections() {
    return noClasses()
        .should()
        .dependOnClassesThat(network())
        .because("a photo goes nowhere: core and the command line open no connection");
  }

  /** Of {@code root.from} only the named classes know the network. */
  static ArchRule onlyConnects(String root, String from, List<String> names) {
    return noClasses()
        .that()
        .resideInAPackage(root + "." + from + "..")
        .and(
            DescribedPredicate.<JavaClass>describe(
                "are not " + names, type -> !names.contains(type.getSimpleName())))
        .should()
        .dependOnClassesThat(network())
        .because("connections stand in one place, where they can be read");
  }

  /** Only {@code user} uses {@code download}, both under {@code root}. */
  static ArchRule onlyDownloads(String root, String download, String user) {
    String place = root + "." + download;
    String folder = place.substring(0, place.lastIndexOf('.'));
    return noClasses()
        .that()
        .resideOutsideOfPackage(folder)
        .and()
        .doNotHaveFullyQualifiedName(root + "." + user)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(place)
        .because("nothing is fetched but what a person asks for");
  }

  private static DescribedPredicate<JavaClass> network() {
    return resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "com.sun.net..")
        .and(DescribedPredicate.not(type(URI.class)))
        .and(DescribedPredicate.not(type(URISyntaxException.class)))
        .or(simpleName("SocketChannel"))
        .or(simpleName("AsynchronousSocketChannel"))
        .or(simpleName("DatagramChannel"))
        .as("are the network");
  }

  static ArchRule topLevelClassesAreFinalOrAbstract() {
    return classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .orShould()
        .haveModifier(JavaModifier.ABSTRACT)
        .because("a class is made to be extended or is closed: write final or abstract");
  }

  static ArchRule publicFieldsAreFinal() {
    return fields()
        .that()
        .arePublic()
        .should()
        .beFinal()
        .because("nobody may change another's state: make it final or private");
  }

  static ArchRule packagesAreNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("lie in a @NullMarked package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                events.add(
                    new SimpleConditionEvent(
                        type,
                        type.getPackage().isAnnotatedWith(NULL_MARKED),
                        type.getDescription()
                            + " lies in "
                            + type.getPackageName()
                            + ", which is not @NullMarked"));
              }
            })
        .because(
            "nullness is only checked where it is declared: add a package-info.java with @NullMarked");
  }

  private static DescribedPredicate<JavaClass> named(String what, Set<String> names) {
    return DescribedPredicate.describe(what, type -> names.contains(type.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> target(String what, Set<String> names) {
    return DescribedPredicate.describe(
        what, call -> names.contains(call.getTargetOwner().getName() + "." + call.getName()));
  }
}
