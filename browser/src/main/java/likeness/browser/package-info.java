// SPDX-License-Identifier: Apache-2.0
/**
 * What the page's worker may call: core behind a door of typed arrays and JSON texts.
 *
 * <p>Compiled to an ES module. Everything is synchronous: what the browser only does later (reading
 * files, hashing, loading codecs) the worker has done before it calls.
 */
@NullMarked
package likeness.browser;

import org.jspecify.annotations.NullMarked;
