/** The demo: a fake PBX inside this program, and simulated people who call it. */
@NullMarked
package io.github.pbxkit.examples.conference.demo;

import org.jspecify.annotations.NullMarked;
