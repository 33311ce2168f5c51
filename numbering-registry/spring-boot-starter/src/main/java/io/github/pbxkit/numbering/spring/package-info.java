/**
 * The numbering registry as a bean of a Spring Boot 4 application: {@link io.github.pbxkit.numbering.spring.Numbering} answers
 * whose number it is. The files are named by settings under {@code pbxkit.numbering} and read again when they change; health,
 * meters and an endpoint tell how old the data are and whether a newer file was refused.
 */
@NullMarked
package io.github.pbxkit.numbering.spring;

import org.jspecify.annotations.NullMarked;
