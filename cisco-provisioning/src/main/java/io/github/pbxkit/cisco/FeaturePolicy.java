package io.github.pbxkit.cisco;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which features phones of the 8900 and 9900 series offer. An edit keeps the rest of the file as it is.
 *
 * @param document the file
 */
public record FeaturePolicy(CnfDocument document) {
    /** Refuses other files. */
    public FeaturePolicy {
        if (DocumentKind.of(Objects.requireNonNull(document, "document")) != DocumentKind.FEATURE_POLICY) {
            throw new MalformedFileException("a feature policy begins with <featurePolicy>");
        }
    }

    /** Features by name, in the file's order, and whether each is on. */
    public Map<String, Boolean> features() {
        Map<String, Boolean> features = new LinkedHashMap<>();
        for (CnfElement feature : document.all("//featureDef")) {
            boolean on = feature.child("enable")
                    .map(CnfElement::value)
                    .orElse("")
                    .strip()
                    .equalsIgnoreCase("true");
            feature.attribute("name").ifPresent(name -> features.put(name, on));
        }
        return Collections.unmodifiableMap(features);
    }

    /**
     * A policy with one feature switched.
     *
     * @throws IllegalArgumentException if the file has no such feature
     */
    public FeaturePolicy with(String feature, boolean enabled) {
        if (!features().containsKey(feature)) {
            throw new IllegalArgumentException("there is no feature '" + feature + "'; there are "
                    + features().keySet());
        }
        String path = "//featureDef[@name='" + feature + "']/enable";
        return new FeaturePolicy(document.with(path, Boolean.toString(enabled)));
    }
}
