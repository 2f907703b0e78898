// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Room goes back to the system, and the virtual machine is left as it was. */
class HeapRoomTest {
  private static final int MB = 1_000_000;
  private static final int PHOTOS = 200;

  private static String options() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return machine.getVMOption("MinHeapFreeRatio").getValue()
        + " "
        + machine.getVMOption("MaxHeapFreeRatio").getValue();
  }

  @Test
  void littleIsKeptFree() {
    List<byte[]> photos = new ArrayList<>();
    for (int i = 0; i < PHOTOS; i++) {
      photos.add(new byte[MB]);
    }
    Runtime machine = Runtime.getRuntime();
    long full = machine.totalMemory();
    assertEquals(PHOTOS, photos.size());
    photos.clear();
    String before = options();
    HeapRoom.collect();
    assertEquals(before, options());
    long total = machine.totalMemory();
    assertTrue(total < full - PHOTOS / 2 * MB, total + " of " + full + " bytes are still taken");
    double free = (double) machine.freeMemory() / total;
    // Of its own accord the virtual machine keeps seven tenths; a heap of a few regions some more
    // than told.
    assertTrue(free < 0.6, "of the heap is free: " + free);
  }
}
