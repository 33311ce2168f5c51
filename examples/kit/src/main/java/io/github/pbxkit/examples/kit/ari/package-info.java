/** What the ARI client has, compared with what a server describes. */
@NullMarked
package io.github.pbxkit.examples.kit.ari;

import org.jspecify.annotations.NullMarked;
