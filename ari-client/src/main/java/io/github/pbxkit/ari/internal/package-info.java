/** Reading and writing of ARI's JSON. Not exported: no part of the API. */
@NullMarked
package io.github.pbxkit.ari.internal;

import org.jspecify.annotations.NullMarked;
