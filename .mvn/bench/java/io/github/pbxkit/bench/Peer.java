package io.github.pbxkit.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a benchmark method appears in {@code ratios.tsv}, where its method name does not say it:
 * one word, lower case, for example {@code "asterisk-java"}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Peer {

    /** The peer's name. */
    String value();
}
