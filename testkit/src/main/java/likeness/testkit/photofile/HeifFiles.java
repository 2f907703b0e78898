// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

/** Makes HEIF files that have every box of a header and no picture. */
public final class HeifFiles {
  private HeifFiles() {}

  public static byte[] header(String brand, int width, int height) {
    byte[] sizes =
        FileBytes.join(
            box("ispe", new FileBytes().u32(0, 160, 120).toBytes()),
            box("pixi", new FileBytes().u32(0).u8(3, 8, 8, 8).toBytes()),
            box("ispe", new FileBytes().u32(0, width, height).toBytes()));
    // Item 1 is a thumbnail with property 1, item 2 the primary picture with properties 2 and 3.
    byte[] associations = new FileBytes().u32(0, 2).u16(1).u8(1, 1).u16(2).u8(2, 2, 0x83).toBytes();
    byte[] meta =
        FileBytes.join(
            new byte[4],
            box("hdlr", new FileBytes().u32(0, 0).ascii("pict").zeros(13).toBytes()),
            box("pitm", new FileBytes().u32(0).u16(2).toBytes()),
            box("iprp", FileBytes.join(box("ipco", sizes), box("ipma", associations))));
    byte[] brands = new FileBytes().ascii(brand).u32(0).ascii("mif1").ascii(brand).toBytes();
    return FileBytes.join(box("ftyp", brands), box("meta", meta), box("mdat", new byte[32]));
  }

  public static byte[] box(String type, byte[] body) {
    return new FileBytes().u32(body.length + 8).ascii(type).bytes(body).toBytes();
  }
}
