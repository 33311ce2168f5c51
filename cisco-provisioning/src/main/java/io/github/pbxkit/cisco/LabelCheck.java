package io.github.pbxkit.cisco;

import org.jspecify.annotations.Nullable;

/** The label in the corner of the display, and service addresses with a common slip. */
final class LabelCheck {
    private static final int MAX_LABEL = 12;
    private static final String[] SERVICE_URIS = {
        "callForwardURI",
        "callPickupURI",
        "callPickupListURI",
        "callPickupGroupURI",
        "meetMeServiceURI",
        "abbreviatedDialURI"
    };

    private LabelCheck() {}

    static void check(CheckRun run, CnfElement device, ModelGuess model) {
        CnfElement sip = device.find("sipProfile");
        label(run, sip == null ? null : sip.find("phoneLabel"), model);
        CnfElement features = sip == null ? null : sip.find("sipCallFeatures");
        for (String name : SERVICE_URIS) {
            serviceUri(run, features == null ? null : features.find(name));
        }
        codec(run, sip == null ? null : sip.find("preferredCodec"));
    }

    private static void label(CheckRun run, @Nullable CnfElement element, ModelGuess model) {
        String label = element == null ? "" : CheckRun.text(element);
        if (element == null || label.isEmpty()) {
            return;
        }
        int length = label.codePointCount(0, label.length());
        if (length > MAX_LABEL) {
            run.value(
                    Rule.LABEL_TOO_LONG,
                    element,
                    "phoneLabel '" + label + "' has " + length + " characters",
                    "at most " + MAX_LABEL + " fit");
        }
        if (label.indexOf(' ') >= 0 && model.isAll(DeviceFamily.SERIES_7900)) {
            run.value(
                    Rule.LABEL_BLANK,
                    element,
                    "phoneLabel '" + label + "' has a blank, the phone is a " + model.names(),
                    "the 7900 family allows none");
        }
    }

    private static void serviceUri(CheckRun run, @Nullable CnfElement element) {
        String value = element == null ? "" : CheckRun.text(element);
        int at = value.indexOf("serviceuri-");
        boolean typo = value.startsWith("x--") || value.startsWith("service-uri-");
        if (element != null && typo) {
            String feature = at >= 0
                    ? value.substring(at + "serviceuri-".length())
                    : value.substring(value.lastIndexOf('-') + 1);
            run.value(
                    Rule.CALLFORWARD_URI_TYPO,
                    element,
                    "<" + element.name + "> is '" + value + "'",
                    "write x-cisco-serviceuri-" + feature);
        }
    }

    private static void codec(CheckRun run, @Nullable CnfElement element) {
        String value = element == null ? "" : CheckRun.text(element);
        switch (value) {
            case "", "none", "g711ulaw", "g711alaw", "g722", "g729a":
                return;
            default:
                if (element != null) {
                    run.value(
                            Rule.CODEC_UNKNOWN,
                            element,
                            "preferredCodec '" + value + "' is seen in no working file",
                            "write none, g711ulaw, g711alaw, g722 or g729a");
                }
        }
    }
}
