// SPDX-License-Identifier: Apache-2.0
package breach.detect;

/** Something of another stage. */
public record Found(int faces) {}
