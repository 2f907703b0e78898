// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** What a document asks of the finished file, or why it asks nothing. */
public sealed interface Output permits OutputRule, NoOutput {}
