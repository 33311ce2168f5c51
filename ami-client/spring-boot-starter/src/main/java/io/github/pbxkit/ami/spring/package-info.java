/**
 * The AMI client as beans of a Spring Boot 4 application. Settings under {@code pbxkit.ami} give a client for each server,
 * connected after everything else has started and closed before it stops; health and meters come with it. What an
 * application touches: {@link io.github.pbxkit.ami.spring.AmiClients} and, to set what no property sets, {@link
 * io.github.pbxkit.ami.spring.AmiClientCustomizer}.
 */
@NullMarked
package io.github.pbxkit.ami.spring;

import org.jspecify.annotations.NullMarked;
