// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;

/**
 * What a check says of one requirement.
 *
 * <p>A check that cannot be made is {@link NotAssessed}, never {@link Met}; a value so near to a
 * limit that its uncertainty spans it is a {@link Warning}.
 */
public sealed interface Finding {

  Requirement requirement();

  /** Why, in plain words. */
  Message message();

  /** Marks in the photo. */
  List<Overlay> overlays();

  default Component component() {
    return requirement().component();
  }

  /** Surely within the limit. */
  record Met(Requirement requirement, Measured measured, Message message, List<Overlay> overlays)
      implements Finding {
    public Met {
      overlays = List.copyOf(overlays);
    }
  }

  /** Too near to the limit to say, or outside a limit by which no photo fails. */
  record Warning(
      Requirement requirement,
      Measured measured,
      Message message,
      Remedy remedy,
      List<Overlay> overlays)
      implements Finding {
    public Warning {
      overlays = List.copyOf(overlays);
    }
  }

  /** Surely outside the limit. */
  record Failed(
      Requirement requirement,
      Measured measured,
      Message message,
      Remedy remedy,
      List<Overlay> overlays)
      implements Finding {
    public Failed {
      overlays = List.copyOf(overlays);
    }
  }

  /** Could not be judged. */
  record NotAssessed(
      Requirement requirement,
      Reason reason,
      Message message,
      Remedy remedy,
      List<Overlay> overlays)
      implements Finding {

    /** Why a check was not made. */
    public enum Reason {
      /** It takes a network that is not there. */
      NO_NETWORK,
      /** There is no face to look at. */
      NO_FACE,
      /** The part of the picture that is needed is too small, hidden or outside. */
      NO_EVIDENCE,
      /** A person has to look at the place shown. */
      PERSON_DECIDES,
      /** A person said that they looked. */
      PERSON_LOOKED,
      /** The rule is not held against someone of this age. */
      AGE,
      /** The file does not say. */
      FILE_SILENT,
      /** The texts that were read do not say what is asked. */
      RULE_UNKNOWN
    }

    public NotAssessed {
      overlays = List.copyOf(overlays);
    }
  }
}
