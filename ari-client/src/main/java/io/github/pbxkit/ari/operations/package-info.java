/**
 * What a server can be asked to do: one class per resource, one method per operation with Asterisk's own name, required
 * parameters as arguments and optional ones as methods of the request.
 */
@NullMarked
package io.github.pbxkit.ari.operations;

import org.jspecify.annotations.NullMarked;
