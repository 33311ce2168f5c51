package io.github.pbxkit.cisco;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks that a folder has every file that the firmware in it needs. */
public final class FirmwareSet {
    private final Path directory;
    private final Map<String, String> byLowerCase = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Something wrong with a firmware file.
     *
     * @param rule id of the rule, see {@link Rule}
     * @param file name of the {@code .loads} file that was read
     * @param message what is wrong
     * @param hint what to do
     */
    public record Problem(String rule, String file, String message, String hint) {}

    private FirmwareSet(Path directory) {
        this.directory = directory;
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = String.valueOf(file.getFileName());
                byLowerCase.put(name.toLowerCase(Locale.ROOT), name);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + directory + ": " + e.getMessage(), e);
        }
    }

    /**
     * Checks every {@code .loads} file of a folder.
     *
     * @param directory the folder that the server serves
     * @return what is missing or wrong; empty if every list is complete
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static List<Problem> check(Path directory) {
        FirmwareSet set = new FirmwareSet(Objects.requireNonNull(directory, "directory"));
        for (String name : set.byLowerCase.values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".loads")) {
                set.checkLoad(name);
            }
        }
        return List.copyOf(set.problems);
    }

    /**
     * Checks one firmware.
     *
     * @param directory the folder that the server serves
     * @param load the firmware's name as {@code loadInformation} has it
     * @return what is missing or wrong
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static List<Problem> check(Path directory, String load) {
        FirmwareSet set = new FirmwareSet(Objects.requireNonNull(directory, "directory"));
        String name = Objects.requireNonNull(load, "load") + ".loads";
        if (set.exists(name, name, Rule.LOAD_MISSING_FILE)) {
            set.checkLoad(name);
        }
        return List.copyOf(set.problems);
    }

    /** Names of the firmware in a folder, without {@code .loads}. */
    public static List<String> loadsIn(Path directory) {
        return new FirmwareSet(directory)
                .byLowerCase.values().stream()
                        .filter(name -> name.endsWith(".loads"))
                        .map(name -> name.substring(0, name.length() - ".loads".length()))
                        .toList();
    }

    private boolean exists(String wanted, String loads, Rule rule) {
        String found = byLowerCase.get(wanted.toLowerCase(Locale.ROOT));
        if (found == null) {
            add(rule, loads, wanted + " is not in " + directory, "unpack the whole firmware package there");
            return false;
        }
        if (!found.equals(wanted)) {
            add(rule, loads, wanted + " is there as " + found, "rename it: TFTP on Unix tells upper from lower case");
            return false;
        }
        return true;
    }

    private void checkLoad(String name) {
        FirmwareLoad load;
        try {
            if (Files.size(directory.resolve(name)) > 1 << 20) {
                add(Rule.LOAD_IMAGE_SIZE, name, name + " is far too large for a list", "unpack it again");
                return;
            }
            load = FirmwareLoad.parse(Files.readAllBytes(directory.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ": " + e.getMessage(), e);
        } catch (CiscoException e) {
            add(Rule.LOAD_IMAGE_MISSING, name, name + ": " + e.getMessage(), "unpack the firmware package again");
            return;
        }
        signedName(name, load);
        load.images().forEach(image -> checkImage(name, image));
        defaultLoads(name);
    }

    private void signedName(String name, FirmwareLoad load) {
        if (!load.name().isEmpty() && !load.name().equals(name)) {
            add(
                    Rule.LOAD_IMAGE_MISSING,
                    name,
                    name + " was signed as " + load.name(),
                    "rename it back: phones compare the two");
        }
    }

    private void checkImage(String name, FirmwareLoad.Image image) {
        if (!exists(image.name(), name, Rule.LOAD_IMAGE_MISSING)) {
            return;
        }
        Path file = directory.resolve(image.name());
        try {
            long size = Files.size(file);
            if (image.size().isPresent() && image.size().getAsLong() != size) {
                add(
                        Rule.LOAD_IMAGE_SIZE,
                        name,
                        image.name() + " has " + size + " bytes, the list says "
                                + image.size().getAsLong(),
                        "unpack it again, or transfer it in binary mode");
            } else if (image.md5().isPresent() && !image.md5().get().equals(md5(file))) {
                add(Rule.LOAD_IMAGE_SIZE, name, image.name() + " has another MD5 than the list", "unpack it again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** A wiped 79xx asks for termNN.default.loads; models that share an image have one each. */
    private void defaultLoads(String name) {
        LoadName load = LoadName.parse(name);
        boolean sip = load.protocol().filter(PhoneProtocol.SIP::equals).isPresent();
        if (!sip || load.isDefaultImage()) {
            return;
        }
        List<String> wanted = load.models().stream()
                .map(DeviceModel::defaultLoad)
                .filter(term -> !term.isEmpty())
                .map(term -> term + ".loads")
                .toList();
        boolean any = wanted.stream().anyMatch(term -> byLowerCase.containsKey(term.toLowerCase(Locale.ROOT)));
        if (!wanted.isEmpty() && !any) {
            add(
                    Rule.LOAD_IMAGE_MISSING,
                    name,
                    String.join(", ", wanted) + ": a wiped phone asks for it",
                    "it is in the same firmware package");
        }
    }

    private static String md5(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has MD5", e);
        }
    }

    private void add(Rule rule, String file, String message, String hint) {
        problems.add(new Problem(rule.id(), file, message, hint));
    }
}
