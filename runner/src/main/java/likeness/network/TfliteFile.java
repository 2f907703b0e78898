// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.List;

/** What stands in a TFLite file with one graph; field numbers are those of the published schema. */
final class TfliteFile {

  /**
   * A tensor of the graph.
   *
   * @param type 0 float, 1 half float, 2 int
   * @param data its constant bytes, empty for what is computed
   * @param sparsity how the constant is packed, if it is
   */
  record TensorEntry(int[] shape, int type, byte[] data, java.util.Optional<FlatTable> sparsity) {
    static final int FLOAT = 0;
    static final int HALF = 1;
    static final int INT = 2;
  }

  /** One operator and its tensors by number. */
  record OperatorEntry(
      Op op, int[] inputs, int[] outputs, java.util.Optional<FlatTable> options, byte[] custom) {}

  private final List<TensorEntry> tensors = new ArrayList<>();
  private final List<OperatorEntry> operators = new ArrayList<>();
  private final int[] inputs;
  private final int[] outputs;

  TfliteFile(byte[] bytes) {
    FlatTable model = FlatTable.root(bytes);
    FlatTable graph = model.tableAt(2, 0);
    for (int i = 0; i < graph.length(0); i++) {
      FlatTable t = graph.tableAt(0, i);
      FlatTable buffer = model.tableAt(4, t.intAt(2, 0));
      tensors.add(
          new TensorEntry(
              t.ints(0),
              t.byteAt(1, 0),
              buffer.bytes(0),
              t.has(6) ? java.util.Optional.of(t.table(6)) : java.util.Optional.empty()));
    }
    for (int i = 0; i < graph.length(3); i++) {
      FlatTable o = graph.tableAt(3, i);
      FlatTable code = model.tableAt(1, o.intAt(0, 0));
      Op op = Op.of(Math.max(code.byteAt(0, 0), code.intAt(3, 0)), code.has(1) ? code.text(1) : "");
      operators.add(
          new OperatorEntry(
              op,
              o.ints(1),
              o.ints(2),
              o.has(4) ? java.util.Optional.of(o.table(4)) : java.util.Optional.empty(),
              o.bytes(5)));
    }
    inputs = graph.ints(1);
    outputs = graph.ints(2);
  }

  TensorEntry tensor(int index) {
    return tensors.get(index);
  }

  int tensorCount() {
    return tensors.size();
  }

  List<OperatorEntry> operators() {
    return operators;
  }

  int[] inputs() {
    return inputs.clone();
  }

  int[] outputs() {
    return outputs.clone();
  }
}
