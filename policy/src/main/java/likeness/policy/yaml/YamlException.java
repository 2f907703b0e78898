// SPDX-License-Identifier: Apache-2.0
package likeness.policy.yaml;

/** A YAML file that cannot be read, with the place and what was expected there. */
public final class YamlException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public YamlException(String message) {
    super(message);
  }
}
