// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the size of a HEIF file's primary picture. Source: ISO/IEC 14496-12 and 23008-12.
 *
 * <p>The boxes walked are {@code meta}, in it {@code pitm} and {@code iprp} with {@code ipco} and
 * {@code ipma}. The colour profile is left to the decoder, which hands it on.
 */
final class HeifHeaderReader {
  private static final int FULL_BOX_BYTES = 4;

  private HeifHeaderReader() {}

  private record Box(String type, Window body) {}

  static void read(Window file, HeaderNotes notes) {
    Window meta = find(file, "meta");
    Window children = meta.part(FULL_BOX_BYTES, meta.length() - FULL_BOX_BYTES);
    Window primary = find(children, "pitm");
    int item = primary.u8(0) == 0 ? primary.u16(4) : primary.i32(4);
    Window properties = find(children, "iprp");
    List<Box> all = boxes(find(properties, "ipco"));
    for (int index : indices(find(properties, "ipma"), item)) {
      if (index >= 1 && index <= all.size() && all.get(index - 1).type().equals("ispe")) {
        Window size = all.get(index - 1).body();
        notes.size(size.i32(4), size.i32(8));
        return;
      }
    }
    throw HeaderNotes.damaged("HEIF: the primary picture has no size");
  }

  private static Window find(Window parent, String type) {
    for (Box box : boxes(parent)) {
      if (box.type().equals(type)) {
        return box.body();
      }
    }
    throw HeaderNotes.damaged("HEIF: no " + type + " box");
  }

  /** The boxes up to the first that does not fit, as {@code mdat} of a cut file does not. */
  private static List<Box> boxes(Window parent) {
    List<Box> found = new ArrayList<>();
    int at = 0;
    while (parent.has(at, 8)) {
      int length = parent.i32(at);
      // 0 means "to the end"; 1 announces 64 bits, needed by none of the boxes read here.
      int size = length == 0 ? parent.length() - at : length;
      if (size < 8 || !parent.has(at, size)) {
        break;
      }
      found.add(new Box(parent.ascii(at + 4, 4), parent.part(at + 8, size - 8)));
      at += size;
    }
    return found;
  }

  /** The one-based numbers of an item's properties. */
  private static List<Integer> indices(Window ipma, int item) {
    boolean wideItem = ipma.u8(0) > 0;
    boolean wideIndex = (ipma.u8(3) & 1) != 0;
    int entries = ipma.i32(4);
    int at = 8;
    for (int i = 0; i < entries; i++) {
      int id = wideItem ? ipma.i32(at) : ipma.u16(at);
      at += wideItem ? 4 : 2;
      int count = ipma.u8(at);
      at++;
      List<Integer> numbers = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        numbers.add(wideIndex ? ipma.u16(at) & 0x7FFF : ipma.u8(at) & 0x7F);
        at += wideIndex ? 2 : 1;
      }
      if (id == item) {
        return numbers;
      }
    }
    return List.of();
  }
}
