package io.github.pbxkit.cisco;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Says what is wrong with a phone's file, where, why, and what to do: about eighty rules, see {@link Rule}.
 *
 * <p>The main path of this library: {@link CnfDocument} has read the bytes and found what is wrong with the XML; here
 * the outermost element tells what the file is for, and the checks for that kind of file are made.
 *
 * <pre>{@code
 * for (Finding finding : ConfigCheck.check(CnfDocument.read(file))) {
 *     System.out.println(finding.line() + ": " + finding.message());
 * }
 * }</pre>
 */
public final class ConfigCheck {
    private ConfigCheck() {}

    /** Checks a document by all rules; nothing is known but the document. */
    public static List<Finding> check(CnfDocument document) {
        return check(document, CheckOptions.defaults());
    }

    /**
     * Checks a document.
     *
     * @param document what was read
     * @param options what is known beside it, and which rules apply
     * @return findings in the order of their places; at most a few hundred of a file of garbage
     */
    public static List<Finding> check(CnfDocument document, CheckOptions options) {
        Objects.requireNonNull(document, "document");
        CheckRun run = new CheckRun(document, Objects.requireNonNull(options, "options"));
        DocumentKind kind = DocumentKind.of(document);
        if (kind == DocumentKind.LEGACY_SIP) {
            LegacyCheck.check(run);
            return run.findings();
        }
        run.addAll(document.problems());
        CnfElement root = document.rootOrNull();
        if (root != null) {
            checkByKind(run, kind, root);
        }
        return run.findings();
    }

    /**
     * Reads and checks a file; its name counts, and its folder is taken for the one that the server serves.
     *
     * @throws InputTooLargeException if the file is too large
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<Finding> check(Path file) {
        CheckOptions.Builder options = CheckOptions.builder();
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name != null) {
            options.fileName(name.toString());
        }
        if (folder != null) {
            options.directory(folder);
        }
        return check(CnfDocument.read(file), options.build());
    }

    private static void checkByKind(CheckRun run, DocumentKind kind, CnfElement root) {
        switch (kind) {
            case DEVICE:
                device(run, root);
                break;
            case DEFAULT:
                StructureCheck.check(run, root);
                LoadCheck.defaults(run, root);
                break;
            case DIAL_PLAN:
                ListCheck.dialPlan(run, root);
                break;
            case RING_LIST:
                ListCheck.ringList(run, root);
                break;
            case IMAGE_LIST:
                ListCheck.imageList(run, root);
                break;
            case FLAT_PROFILE:
                run.element(
                        Rule.FORMAT_FLAT_PROFILE,
                        root,
                        "this is a file for multiplatform (3PCC/MPP) or SPA devices",
                        "a phone with enterprise firmware needs a <device> file");
                break;
            case UNKNOWN:
                unknownRoot(run, root);
                break;
            default:
                break;
        }
    }

    /** Everything that is known about {@code SEP<mac>.cnf.xml}. */
    private static void device(CheckRun run, CnfElement device) {
        FileNameCheck.check(run);
        StructureCheck.check(run, device);
        ModelGuess model = ModelGuess.of(run.options, device);
        LoadCheck.device(run, device, model);
        LabelCheck.check(run, device, model);
        AccessCheck.check(run, device);
        LineCheck.check(run, device, model);
        NatCheck.check(run, device);
        SecurityCheck.check(run, device);
        LocaleCheck.check(run, device);
        DialPlanFileCheck.check(run, device);
    }

    private static void unknownRoot(CheckRun run, CnfElement root) {
        String nearest = Spelling.nearest(root.name, List.of("device", "Default", "DIALTEMPLATE", "softKeyCfg"));
        run.element(
                Rule.ROOT_UNKNOWN,
                root,
                "<" + root.name + "> is the outermost element of no known file",
                nearest == null ? "a phone's own file begins with <device>" : "write <" + nearest + ">");
    }
}
