package io.github.pbxkit.cisco;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The keys below the display, in each state of a call. An edit keeps the rest of the file as it is.
 *
 * @param document the file
 */
public record SoftKeys(CnfDocument document) {
    /** Refuses other files. */
    public SoftKeys {
        if (DocumentKind.of(Objects.requireNonNull(document, "document")) != DocumentKind.SOFT_KEYS) {
            throw new MalformedFileException("soft keys begin with <softKeyCfg> or <typeSoftKey>");
        }
    }

    /** Names of the keys that the file defines, such as {@code Redial}. */
    public List<String> defined() {
        return document.all("//softKeyDef").stream()
                .flatMap(key -> key.attribute("keyID").stream())
                .toList();
    }

    /** The keys of each state of a call, such as {@code On Hook}, in their order. */
    public Map<String, List<String>> sets() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (CnfElement set : document.all("//softKeySet")) {
            List<String> keys = set.children().stream()
                    .flatMap(key -> key.attribute("keyID").stream())
                    .toList();
            set.attribute("id").ifPresent(id -> sets.put(id, keys));
        }
        return Collections.unmodifiableMap(sets);
    }

    /**
     * Soft keys with another choice in one state.
     *
     * @param state such as {@code On Hook}; has to be in the file
     * @param keys names of keys that the file defines
     * @throws IllegalArgumentException if there is no such state or key
     */
    public SoftKeys with(String state, List<String> keys) {
        String path = "//softKeySet[@id='" + state + "']";
        CnfElement set = document.first(path)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no state '" + state + "'; there are " + sets().keySet()));
        StringBuilder xml = new StringBuilder();
        for (String key : keys) {
            if (!defined().contains(key)) {
                throw new IllegalArgumentException("there is no key '" + key + "'; there are " + defined());
            }
            xml.append("<softKey keyID=\"").append(CnfText.escapeAttribute(key)).append("\" />");
        }
        CnfDocument edited = document;
        for (int i = set.children().size(); i > 0; i--) {
            edited = edited.without(set.path() + "/*[1]");
        }
        return new SoftKeys(keys.isEmpty() ? edited : edited.withAppended(set.path(), xml.toString()));
    }
}
