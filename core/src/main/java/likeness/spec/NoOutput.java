// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/**
 * No file can be made for the document.
 *
 * @param reason one sentence that says why
 */
public record NoOutput(String reason) implements Output {}
