/** The guard's ways into a PBX: a Stasis application in front of calls, and AMI for calls that go past it. */
@NullMarked
package io.github.pbxkit.examples.guard.pbx;

import org.jspecify.annotations.NullMarked;
