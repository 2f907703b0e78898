// SPDX-License-Identifier: Apache-2.0
/** The command line: reads arguments and files, calls the engine, words its answers for people. */
@NullMarked
package likeness.cli;

import org.jspecify.annotations.NullMarked;
