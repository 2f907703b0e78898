// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

/** A secret that a provider knows its customer by; it prints as nothing. */
public record ProviderKey(String secret) {
  public ProviderKey {
    if (!secret.matches("[\\x21-\\x7e]{8,512}")) {
      throw new IllegalArgumentException(
          "key: expected 8 to 512 letters without spaces; what came is not shown");
    }
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
