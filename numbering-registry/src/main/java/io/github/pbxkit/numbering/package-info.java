/**
 * The Russian numbering plan in memory: files of the regulator are read with every line accounted for, and a number is
 * answered with its operator, region and range. {@link io.github.pbxkit.numbering.NumberingRegistry} is the way in;
 * {@link io.github.pbxkit.numbering.RangeTable} and {@link io.github.pbxkit.numbering.IntervalTree} are the two indexes
 * and work for any numbers.
 */
@NullMarked
package io.github.pbxkit.numbering;

import org.jspecify.annotations.NullMarked;
