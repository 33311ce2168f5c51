/**
 * Configuration files of Cisco IP phones: {@link io.github.pbxkit.cisco.CnfDocument} reads and edits them without losing
 * a byte, {@link io.github.pbxkit.cisco.ConfigCheck} says which line is wrong and why.
 */
@NullMarked
package io.github.pbxkit.cisco;

import org.jspecify.annotations.NullMarked;
