// SPDX-License-Identifier: Apache-2.0
/**
 * The pure-Java runner: reads a TFLite file and runs exactly the operators that the project's
 * networks use.
 *
 * <p>To read it: {@link likeness.network.PureJavaRunner} (the door), TfliteFile (what stands in the
 * file), Plan (the file's operators as steps over buffers), then one class a step. Arithmetic is in
 * double, in a fixed order of summation, so that every platform gives the same bits (ADR 2). A
 * picture lies in a buffer plane by plane, row by row.
 */
@NullMarked
package likeness.network;

import org.jspecify.annotations.NullMarked;
