package io.github.pbxkit.cisco;

import org.jspecify.annotations.Nullable;

/** What a file is for, told by its outermost element. */
public enum DocumentKind {
    /** A phone's own file, {@code SEP<mac>.cnf.xml}. */
    DEVICE,
    /** {@code XMLDefault.cnf.xml}, for phones without a file of their own. */
    DEFAULT,
    /** A dial plan. */
    DIAL_PLAN,
    /** Application dial rules. */
    DIAL_RULES,
    /** A ring list. */
    RING_LIST,
    /** A list of background images. */
    IMAGE_LIST,
    /** Soft keys. */
    SOFT_KEYS,
    /** A feature policy. */
    FEATURE_POLICY,
    /** The format of multiplatform (3PCC/MPP) phones, SPA phones and adapters; recognised, not supported. */
    FLAT_PROFILE,
    /** The text format of the 7940 and 7960. */
    LEGACY_SIP,
    /** Anything else. */
    UNKNOWN;

    /** Tells what a document is for. */
    public static DocumentKind of(CnfDocument document) {
        CnfElement root = document.rootOrNull();
        if (root == null || LegacyText.looksLike(document.text())) {
            return LegacyText.looksLike(document.text()) ? LEGACY_SIP : UNKNOWN;
        }
        if (root.find("flat-profile") != null) {
            return FLAT_PROFILE;
        }
        return of(root.name);
    }

    private static DocumentKind of(@Nullable String name) {
        if (name == null) {
            return UNKNOWN;
        }
        switch (name) {
            case "device":
                return DEVICE;
            case "Default", "default":
                return DEFAULT;
            case "DIALTEMPLATE", "dialTemplate":
                return DIAL_PLAN;
            case "DialRules":
                return DIAL_RULES;
            case "CiscoIPPhoneRingList":
                return RING_LIST;
            case "CiscoIPPhoneImageList":
                return IMAGE_LIST;
            case "softKeyCfg", "typeSoftKey":
                return SOFT_KEYS;
            case "featurePolicy":
                return FEATURE_POLICY;
            case "flat-profile":
                return FLAT_PROFILE;
            default:
                return UNKNOWN;
        }
    }
}
