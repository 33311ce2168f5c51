/**
 * A fake Asterisk Manager Interface on loopback. It speaks the protocol itself and depends on nothing, so any AMI client can
 * be tested with it.
 */
@NullMarked
package io.github.pbxkit.ami.testkit;

import org.jspecify.annotations.NullMarked;
