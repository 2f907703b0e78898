// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

/** Is told how far a download has come. */
@FunctionalInterface
public interface DownloadProgress {

  /**
   * @param bytes how many have come
   * @param total how many there are, −1 while nobody has said
   */
  void show(long bytes, long total);
}
