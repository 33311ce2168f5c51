/**
 * The web page's side: serving files, logging in, and the page protocol over a WebSocket (see PROTOCOL.md).
 *
 * <p>{@link io.github.pbxkit.examples.conference.page.PageServer} puts it together. Browsers never see ARI.
 */
@NullMarked
package io.github.pbxkit.examples.conference.page;

import org.jspecify.annotations.NullMarked;
