// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.decode.DecodedPhoto;
import likeness.portrait.FileFacts;
import likeness.portrait.Report;

/** A report, and the photo that it is on. */
public record Checked(Report report, DecodedPhoto photo, FileFacts file, StageTimes times) {}
