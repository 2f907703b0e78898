// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * All items of one size, whoever they show: they share one arrangement.
 *
 * @param items their places in the spec
 * @param widthUm the upright photo's width
 * @param wanted how many copies are wanted in numbers, FILL not counted
 * @param fills whether any item takes what room is left
 */
record Group(List<Integer> items, int widthUm, int heightUm, int wanted, boolean fills) {

  Group {
    items = List.copyOf(items);
  }

  static List<Group> of(List<SheetItem> items) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      SheetItem item = items.get(i);
      int at = indexOfSize(groups, item);
      List<Integer> members = new ArrayList<>();
      int wanted = item.fills() ? 0 : item.copies();
      if (at < 0) {
        members.add(i);
        groups.add(new Group(members, item.widthUm(), item.heightUm(), wanted, item.fills()));
      } else {
        Group g = groups.get(at);
        members.addAll(g.items);
        members.add(i);
        groups.set(
            at,
            new Group(members, g.widthUm, g.heightUm, g.wanted + wanted, g.fills || item.fills()));
      }
    }
    return groups;
  }

  private static int indexOfSize(List<Group> groups, SheetItem item) {
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      if (Math.min(group.widthUm, group.heightUm) == item.shortSideUm()
          && Math.max(group.widthUm, group.heightUm) == item.longSideUm()) {
        return g;
      }
    }
    return -1;
  }

  /**
   * The items' copies in the order in which cells are handed out: wanted numbers first, then equal
   * shares of the rest.
   */
  int[] shares(List<SheetItem> all, int cells) {
    int[] shares = new int[items.size()];
    int left = cells;
    int filling = 0;
    for (int k = 0; k < shares.length; k++) {
      SheetItem item = all.get(items.get(k));
      if (item.fills()) {
        filling++;
      } else {
        shares[k] = Math.min(left, item.copies());
        left -= shares[k];
      }
    }
    for (int k = 0; k < shares.length; k++) {
      if (all.get(items.get(k)).fills()) {
        shares[k] = (left + filling - 1) / filling;
        left -= shares[k];
        filling--;
      }
    }
    return shares;
  }
}
