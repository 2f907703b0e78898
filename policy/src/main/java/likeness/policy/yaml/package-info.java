// SPDX-License-Identifier: Apache-2.0
/** YAML files read field by field: every fault names the file, the line and the field. */
@NullMarked
package likeness.policy.yaml;

import org.jspecify.annotations.NullMarked;
