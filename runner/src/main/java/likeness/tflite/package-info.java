// SPDX-License-Identifier: Apache-2.0
/**
 * Reads TensorFlow Lite files: tensors, operators and their options, as far as our networks use the
 * format.
 */
@NullMarked
package likeness.tflite;

import org.jspecify.annotations.NullMarked;
