package io.github.pbxkit.cisco;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The firmware that a file names. */
final class LoadCheck {
    private static final String NUMBERED = "loadInformation";

    private final CheckRun run;

    private LoadCheck(CheckRun run) {
        this.run = run;
    }

    static void device(CheckRun run, CnfElement device, ModelGuess model) {
        LoadCheck check = new LoadCheck(run);
        CnfElement element = device.find(NUMBERED);
        String load = element == null ? "" : CheckRun.text(element);
        if (element != null && !load.isEmpty()) {
            LoadName name = check.name(element, load);
            check.protocol(element, name, CheckRun.text(device, "deviceProtocol"));
            check.model(element, name);
            check.upgrade(element, name);
            check.files(element, name);
        }
        check.numbered(device);
    }

    static void defaults(CheckRun run, CnfElement root) {
        LoadCheck check = new LoadCheck(run);
        check.numbered(root);
        for (CnfElement child : root.rawChildren()) {
            String load = child.name.startsWith(NUMBERED) ? CheckRun.text(child) : "";
            if (!load.isEmpty()) {
                check.name(child, load);
            }
        }
    }

    private LoadName name(CnfElement element, String load) {
        String lower = load.toLowerCase(Locale.ROOT);
        for (String suffix : List.of(".loads", ".sbn", ".sgn", ".bin", ".zip", ".cop")) {
            if (lower.endsWith(suffix)) {
                run.value(
                        Rule.LOAD_SUFFIX,
                        element,
                        "the firmware name " + load + " ends in " + suffix,
                        "write the name of the .loads file without .loads");
            }
        }
        LoadName name = LoadName.parse(load);
        if (name.isDefaultImage()) {
            run.value(
                    Rule.LOAD_DEFAULT_IMAGE,
                    element,
                    load + " is what a wiped phone asks for, not a release",
                    "name the release, for example SIP42.9-4-2SR3-1S");
        }
        return name;
    }

    private void protocol(CnfElement element, LoadName name, String protocol) {
        Optional<PhoneProtocol> spoken = name.protocol();
        if (spoken.isPresent() && !protocol.isEmpty() && !spoken.get().name().equalsIgnoreCase(protocol)) {
            run.value(
                    Rule.LOAD_PROTOCOL_MISMATCH,
                    element,
                    name.name() + " speaks " + spoken.get() + ", deviceProtocol is " + protocol,
                    "name an image of the same protocol");
        }
    }

    private void model(CnfElement element, LoadName name) {
        DeviceModel model = run.options.model().orElse(null);
        if (model != null && !name.models().isEmpty() && !name.models().contains(model)) {
            run.value(
                    Rule.LOAD_MODEL_MISMATCH,
                    element,
                    name.name() + " is for " + names(name.models()) + ", the phone is a " + model.number(),
                    "name an image that begins with " + model.sipLoadPrefix());
        }
    }

    private void upgrade(CnfElement element, LoadName name) {
        String installed = run.options.installedFirmware().orElse(null);
        if (installed != null
                && isFor7900(name)
                && !name.version().isEmpty()
                && LoadName.compareVersions(installed, "8.3.3") < 0
                && LoadName.compareVersions(name.version(), "8.5.2") > 0) {
            run.value(
                    Rule.LOAD_UPGRADE_PATH,
                    element,
                    "from " + installed + " there is no direct way to " + name.version(),
                    "install 8.5.2 first");
        }
    }

    private static boolean isFor7900(LoadName name) {
        for (DeviceModel model : name.models()) {
            if (model.family() == DeviceFamily.SERIES_7900) {
                return true;
            }
        }
        return false;
    }

    /** The firmware's own files, where the served folder is known. */
    private void files(CnfElement element, LoadName name) {
        Path served = run.options.directory().orElse(null);
        if (served == null || !Files.isDirectory(served)) {
            return;
        }
        for (FirmwareSet.Problem problem : FirmwareSet.check(served, name.name())) {
            run.value(Rule.of(problem.rule()).orElseThrow(), element, problem.message(), problem.hint());
        }
    }

    /** {@code loadInformation<N> model="..."}: number, model and image have to tell the same story. */
    private void numbered(CnfElement parent) {
        for (CnfElement child : parent.rawChildren()) {
            if (child.name.length() > NUMBERED.length() && child.name.startsWith(NUMBERED)) {
                Integer id = ValueKind.number(child.name.substring(NUMBERED.length()));
                DeviceModel model = id == null ? null : DeviceModel.withId(id).orElse(null);
                if (id != null && model != null) {
                    numbered(child, id, model);
                }
            }
        }
    }

    private void numbered(CnfElement element, int id, DeviceModel byNumber) {
        DeviceModel byName =
                DeviceModel.named(element.attribute("model").orElse("")).orElse(null);
        String load = CheckRun.text(element);
        List<DeviceModel> byLoad = load.isEmpty() ? List.of() : DeviceModel.forLoad(load);
        String other = otherStory(byNumber, byName, byLoad, load);
        if (other != null) {
            DeviceModel meant =
                    byName != null && byName != byNumber ? byName : byLoad.isEmpty() ? byNumber : byLoad.get(0);
            run.element(
                    Rule.LOAD_MODEL_NUMBER_MISMATCH,
                    element,
                    id + " is the number of the " + byNumber.number() + ", but " + other,
                    "the number of the " + meant.number() + " is " + meant.id() + ": " + NUMBERED + meant.id());
        }
    }

    private static @Nullable String otherStory(
            DeviceModel byNumber, @Nullable DeviceModel byName, List<DeviceModel> byLoad, String load) {
        if (byName != null && byName != byNumber) {
            return "the model is given as " + byName.number();
        }
        return !byLoad.isEmpty() && !byLoad.contains(byNumber) ? load + " is for the " + names(byLoad) : null;
    }

    private static String names(List<DeviceModel> models) {
        return new ModelGuess(models).names();
    }
}
