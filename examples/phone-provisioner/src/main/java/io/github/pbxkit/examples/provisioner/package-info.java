/** A TFTP and HTTP server for Cisco phones, with a page that shows each phone and why it refuses its file. */
@NullMarked
package io.github.pbxkit.examples.provisioner;

import org.jspecify.annotations.NullMarked;
