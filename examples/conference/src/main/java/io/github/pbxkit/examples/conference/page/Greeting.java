package io.github.pbxkit.examples.conference.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page is told first: what it talks to and what it may offer.
 *
 * @param demo the callers are simulated
 * @param source {@code demo}, {@code lab} or {@code pbx}
 * @param app Stasis application, for the hint how to call in
 * @param defaultRoom room shown first
 * @param dial what to dial to get in, null when not known
 * @param invites whether pages may invite by dialling
 * @param recording whether pages may record rooms
 * @param muteKey phone key for muting oneself, empty for none
 * @param language the language given at the start, null to follow the browser
 */
public record Greeting(
        boolean demo,
        String source,
        String app,
        String defaultRoom,
        @Nullable String dial,
        boolean invites,
        boolean recording,
        String muteKey,
        @Nullable String language) {

    /** What a page may know before it is logged in. */
    Map<String, Object> beforeLogin() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("language", language);
        facts.put("demo", demo);
        return facts;
    }
}
