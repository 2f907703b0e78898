// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.Map;
import java.util.TreeMap;

/**
 * The photo cannot serve, for a reason that lies in the photo; each interface words it for people.
 */
public final class PhotoRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a photo was rejected. */
  public enum Code {
    /** The bytes are no picture in a format that is read here. */
    UNKNOWN_FORMAT,
    /** The bytes begin like a picture and then break off or contradict themselves. */
    DAMAGED,
    /** The file has more bytes than the limit. */
    FILE_TOO_LARGE,
    /** The picture has more pixels than the limit, as its header says. */
    TOO_MANY_PIXELS,
    /** A decoder that must be installed first is missing. */
    DECODER_MISSING,
    /** No face was found. */
    NO_FACE,
    /** More than one face was found and none was chosen. */
    SEVERAL_FACES,
    /** The chosen face does not exist. */
    NO_SUCH_FACE,
    /** The face is too small for the document's resolution. */
    FACE_TOO_SMALL,
    /** The face is turned too far away from the camera. */
    FACE_TURNED_AWAY,
    /** The rule's rectangle leaves the picture. */
    FRAME_LEAVES_PICTURE,
    /** No rectangle meets all of the document's rules for this head. */
    INFEASIBLE,
    /** The file-size window cannot be met. */
    FILE_SIZE_INFEASIBLE
  }

  private final Code code;
  private final transient Map<String, String> arguments;

  /**
   * @param detail one sentence for developers, without file names or coordinates
   * @param arguments figures for the message to people, by name
   */
  public PhotoRejected(Code code, String detail, Map<String, String> arguments) {
    super(detail);
    this.code = code;
    this.arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  public PhotoRejected(Code code, String detail) {
    this(code, detail, Map.of());
  }

  public Code code() {
    return code;
  }

  public Map<String, String> arguments() {
    return arguments;
  }
}
