// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds, in one method, operations whose result differs between a JVM and the JavaScript that TeaVM
 * 0.15.0 makes of them.
 *
 * <p>Each was seen to differ by running it on both with 200 000 random arguments: the JavaScript
 * printer drops the parentheses of a right operand of + and *, float arithmetic is not rounded to
 * float, % on doubles goes wrong beside a product, and the mathematical functions differ in the
 * last place.
 */
final class InexactOperations extends SourceInterpreter {
  private static final Set<String> EXACT_MATH =
      Set.of(
          "abs",
          "absExact",
          "addExact",
          "ceil",
          "decrementExact",
          "floor",
          "floorDiv",
          "floorMod",
          "incrementExact",
          "max",
          "min",
          "multiplyExact",
          "negateExact",
          "signum",
          "sqrt",
          "subtractExact",
          "toIntExact");

  private static final String FLOAT = "float arithmetic; compute in double, cast in the store";

  private final Map<Integer, String> faults = new TreeMap<>();

  InexactOperations() {
    super(Opcodes.ASM9);
  }

  /** What was found, by line. */
  Map<Integer, String> faults() {
    return faults;
  }

  @Override
  public SourceValue copyOperation(AbstractInsnNode at, SourceValue value) {
    refuseRounded(at, value);
    return super.copyOperation(at, value);
  }

  @Override
  public SourceValue unaryOperation(AbstractInsnNode at, SourceValue value) {
    refuseRounded(at, value);
    refuse(at, at.getOpcode() == Opcodes.FNEG ? FLOAT : null);
    return super.unaryOperation(at, value);
  }

  @Override
  public SourceValue binaryOperation(AbstractInsnNode at, SourceValue left, SourceValue right) {
    refuseRounded(at, left);
    refuseRounded(at, right);
    refuse(at, inBinary(at.getOpcode(), right));
    return super.binaryOperation(at, left, right);
  }

  @Override
  public SourceValue ternaryOperation(
      AbstractInsnNode at, SourceValue array, SourceValue index, SourceValue value) {
    if (at.getOpcode() != Opcodes.FASTORE) {
      refuseRounded(at, value);
    }
    return super.ternaryOperation(at, array, index, value);
  }

  @Override
  public SourceValue naryOperation(AbstractInsnNode at, List<? extends SourceValue> values) {
    values.forEach(value -> refuseRounded(at, value));
    refuse(at, at instanceof MethodInsnNode call ? inCall(call) : null);
    return super.naryOperation(at, values);
  }

  private static @Nullable String inBinary(int opcode, SourceValue right) {
    return switch (opcode) {
      case Opcodes.DADD ->
          from(right, Opcodes.DADD, Opcodes.DSUB)
              ? "a + (b + c) or a + (b - c) on doubles; put the nested one first: b + c + a, b - c + a"
              : null;
      case Opcodes.DMUL ->
          from(right, Opcodes.DMUL, Opcodes.DDIV)
              ? "a * (b * c) or a * (b / c) on doubles; put the nested one first: b * c * a, b / c * a"
              : null;
      case Opcodes.DREM -> "% on doubles; write x - Math.floor(x / y) * y";
      case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM -> FLOAT;
      default -> null;
    };
  }

  private static @Nullable String inCall(MethodInsnNode call) {
    boolean math = call.owner.equals("java/lang/Math") && !EXACT_MATH.contains(call.name);
    if (!math && !call.owner.equals("java/lang/StrictMath")) {
      return null;
    }
    return call.owner.substring(call.owner.lastIndexOf('/') + 1)
        + "."
        + call.name
        + "; use likeness.geometry.Elementary, or floor, ceil, abs, min, max, sqrt";
  }

  private void refuseRounded(AbstractInsnNode at, SourceValue value) {
    boolean rounded =
        from(value, Opcodes.D2F, Opcodes.I2F) || from(value, Opcodes.L2F, Opcodes.L2F);
    refuse(
        at,
        rounded
            ? "a cast to float that is not stored at once into a float[]; keep the double"
            : null);
  }

  private static boolean from(SourceValue value, int opcode, int other) {
    return value.insns.stream()
        .anyMatch(maker -> maker.getOpcode() == opcode || maker.getOpcode() == other);
  }

  private void refuse(AbstractInsnNode at, @Nullable String fault) {
    if (fault != null) {
      faults.put(line(at), fault);
    }
  }

  private static int line(AbstractInsnNode at) {
    for (AbstractInsnNode node = at; node != null; node = node.getPrevious()) {
      if (node instanceof LineNumberNode found) {
        return found.line;
      }
    }
    return 0;
  }
}
