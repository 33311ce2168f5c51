package io.github.pbxkit.examples.quarkus.pbx;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Injects the client of one server: {@code @PbxServer("branch") AriClient ari}. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface PbxServer {
    /** The server's name in the configuration. */
    @Nonbinding
    String value() default "main";
}
