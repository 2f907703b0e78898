// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

/**
 * What a part of the program says that it does.
 *
 * @param component the part's name in words
 */
public record DeclaredFlow(String component, DataFlow flow) {}
