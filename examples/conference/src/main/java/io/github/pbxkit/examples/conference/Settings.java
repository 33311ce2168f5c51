package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.conference.room.RoomOptions;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import io.github.pbxkit.examples.kit.web.PageOptions;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program was told, checked.
 *
 * @param maxPages pages open at once
 * @param dial what to dial to get into the conference, for the hint on an empty page; null when not known
 * @param language the language given explicitly, null when pages may follow their browser
 */
record Settings(
        PbxSource source,
        RoomOptions rooms,
        PageOptions pages,
        int maxPages,
        @Nullable String dial,
        @Nullable String language) {}
