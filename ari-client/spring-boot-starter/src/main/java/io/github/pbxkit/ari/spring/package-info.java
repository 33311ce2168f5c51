/**
 * The ARI client as beans of a Spring Boot 4 application. Settings under {@code pbxkit.ari} give a client for each server,
 * connected after everything else has started and closed before it stops; health and meters come with it. What an
 * application touches: {@link io.github.pbxkit.ari.spring.AriClients} and, to set what no property sets, {@link
 * io.github.pbxkit.ari.spring.AriClientCustomizer}.
 */
@NullMarked
package io.github.pbxkit.ari.spring;

import org.jspecify.annotations.NullMarked;
