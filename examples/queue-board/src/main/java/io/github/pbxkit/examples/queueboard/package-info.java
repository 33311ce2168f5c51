/** A wall board of queues over the live model of ami-client. */
@NullMarked
package io.github.pbxkit.examples.queueboard;

import org.jspecify.annotations.NullMarked;
