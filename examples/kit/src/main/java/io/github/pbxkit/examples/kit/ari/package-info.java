/** For programs over ARI: what the client has, compared with what a server describes; failures as sentences. */
@NullMarked
package io.github.pbxkit.examples.kit.ari;

import org.jspecify.annotations.NullMarked;
