// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.nio.file.Path;

/**
 * One photo of a batch.
 *
 * @param id unique within the batch; names the output file and the report row
 * @param photo where it is
 * @param documentId which document it is for
 */
record BatchEntry(String id, Path photo, String documentId) {}
