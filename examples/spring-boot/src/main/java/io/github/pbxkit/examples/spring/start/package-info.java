/** What makes an example of the application: options, a demo PBX, a real one from the lab, a doctor. */
@NullMarked
package io.github.pbxkit.examples.spring.start;

import org.jspecify.annotations.NullMarked;
