/**
 * The application itself, as a Spring Boot application of yours would be: beans that get the clients from the starters, a REST
 * interface, a page. {@link io.github.pbxkit.examples.spring.desk.LiveCalls} is where to begin.
 */
@NullMarked
package io.github.pbxkit.examples.spring.desk;

import org.jspecify.annotations.NullMarked;
