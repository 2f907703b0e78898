// SPDX-License-Identifier: Apache-2.0
package likeness.receipt;

/**
 * The rule that the portrait was made for.
 *
 * @param dataVersion the rule book's version
 * @param lastChecked when the row was last held against its sources, as YYYY-MM-DD
 * @param evidenceGrade how well the row's figures are sourced
 */
public record DocumentFacts(
    String id, String dataVersion, String lastChecked, String evidenceGrade) {}
