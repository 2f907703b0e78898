// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Collects what nobody reaches and hands the room back to the system. How much the heap keeps free
 * is told to the virtual machine for this one collection alone: kept so narrow for good, it would
 * collect all the time, and small requests were answered at a fifth of their rate.
 */
final class HeapRoom {
  private static final String LEAST = "MinHeapFreeRatio";
  private static final String MOST = "MaxHeapFreeRatio";
  private static final String LEAST_WHILE_COLLECTING = "5";
  private static final String MOST_WHILE_COLLECTING = "15";

  private HeapRoom() {}

  /** Collects, and leaves the virtual machine's options as they were. */
  static void collect() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine == null) {
      System.gc();
      return;
    }
    String least = machine.getVMOption(LEAST).getValue();
    String most = machine.getVMOption(MOST).getValue();
    try {
      // The least may at no time be more than the most.
      machine.setVMOption(LEAST, LEAST_WHILE_COLLECTING);
      machine.setVMOption(MOST, MOST_WHILE_COLLECTING);
      System.gc();
    } finally {
      machine.setVMOption(MOST, most);
      machine.setVMOption(LEAST, least);
    }
  }
}
