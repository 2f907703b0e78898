// SPDX-License-Identifier: Apache-2.0
package breach.unmarked;

/** Lies in a package that does not say what may be null. */
public final class Unmarked {}
