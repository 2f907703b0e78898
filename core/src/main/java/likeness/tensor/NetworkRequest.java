// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

/** One run of a network that a computation waits for. */
public record NetworkRequest(Network network, Tensor input) {}
