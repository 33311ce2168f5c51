package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.conference.page.PageOptions;
import io.github.pbxkit.examples.conference.room.RoomOptions;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program was told, checked.
 *
 * @param dial what to dial to get into the conference, for the hint on an empty page; null when not known
 * @param language the language given explicitly, null when pages may follow their browser
 * @param openBrowser open the page here when it is ready
 */
record Settings(
        PbxSource source,
        RoomOptions rooms,
        PageOptions pages,
        @Nullable String dial,
        @Nullable String language,
        boolean openBrowser) {}
