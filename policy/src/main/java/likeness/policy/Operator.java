// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

/** Who answers for a deployment. */
public record Operator(String name, String contact) {}
