/** For applications on Spring Boot 3.5: one class to copy. */
@NullMarked
package io.github.pbxkit.examples.spring3;

import org.jspecify.annotations.NullMarked;
