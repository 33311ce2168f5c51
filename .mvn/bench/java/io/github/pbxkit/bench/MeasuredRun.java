package io.github.pbxkit.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/** Runs a module's {@link MeasuredCase}s, each measurement in a JVM of its own; {@link #main} is that JVM. */
final class MeasuredRun {

    private final Path directory;
    private final List<Pattern> includes;

    /** Every single measurement, in the order taken: {@code case, contender, unit, round, value}. */
    private final List<String> log = new ArrayList<>();

    MeasuredRun(Path directory, List<String> includes) {
        this.directory = directory;
        this.includes = includes.stream().map(Pattern::compile).toList();
    }

    List<Score> run() throws IOException, InterruptedException {
        List<Score> scores = new ArrayList<>();
        for (MeasuredCase measured : ServiceLoader.load(MeasuredCase.class)) {
            if (isIncluded(measured)) {
                scores.addAll(measure(measured));
            }
        }
        if (!log.isEmpty()) {
            log.add(0, "case\tcontender\tunit\tround\tvalue");
            Files.write(directory.resolve("measurements.tsv"), log);
        }
        return scores;
    }

    private boolean isIncluded(MeasuredCase measured) {
        String name = measured.getClass().getName() + " " + measured.name();
        return includes.isEmpty()
                || includes.stream().anyMatch(i -> i.matcher(name).find());
    }

    private List<Score> measure(MeasuredCase measured) throws IOException, InterruptedException {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int round = 0; round < measured.rounds(); round++) {
            for (String contender : measured.contenders()) {
                double value = measureInOwnJvm(measured, contender);
                System.out.printf(
                        "%s, %s, round %d of %d: %s %s%n",
                        measured.name(), contender, round + 1, measured.rounds(), Score.plain(value), measured.unit());
                log.add(String.join(
                        "\t",
                        measured.name(),
                        contender,
                        measured.unit(),
                        String.valueOf(round + 1),
                        Double.toString(value)));
                values.computeIfAbsent(contender, c -> new double[measured.rounds()])[round] = value;
            }
        }
        return values.entrySet().stream()
                .map(e -> score(measured, e.getKey(), e.getValue()))
                .toList();
    }

    private static Score score(MeasuredCase measured, String contender, double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        double median = values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        double error = values.length == 1 ? Double.NaN : (values[values.length - 1] - values[0]) / 2;
        return new Score(
                measured.name(), contender, median, error, measured.unit(), measured.smallerIsBetter(), Double.NaN);
    }

    private double measureInOwnJvm(MeasuredCase measured, String contender) throws IOException, InterruptedException {
        Path answer = Files.createTempFile(directory, "measured", ".txt");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(measured.jvmArgs());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), MeasuredRun.class.getName()));
            command.addAll(List.of(measured.getClass().getName(), contender, answer.toString()));
            int exit = new ProcessBuilder(command)
                    .directory(new File("").getAbsoluteFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("Case " + measured.name() + ", contender " + contender
                        + ": the measuring JVM ended with " + exit + "; its output is above");
            }
            return Double.parseDouble(Files.readString(answer));
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    public static void main(String[] args) throws Exception {
        MeasuredCase measured =
                (MeasuredCase) Class.forName(args[0]).getConstructor().newInstance();
        Files.writeString(Path.of(args[2]), Double.toString(measured.measure(args[1])));
        System.exit(0); // whatever threads a contender left behind
    }
}
