// SPDX-License-Identifier: Apache-2.0
/**
 * Converts TensorFlow Lite graphs to ONNX, for a fast runner and for checking ours against another.
 */
@NullMarked
package likeness.onnx;

import org.jspecify.annotations.NullMarked;
