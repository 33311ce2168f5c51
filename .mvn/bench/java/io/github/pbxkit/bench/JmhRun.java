package io.github.pbxkit.bench;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs a module's JMH benchmarks and turns their results into scores. */
final class JmhRun {

    private JmhRun() {}

    static List<Score> run(CommandLineOptions options, Path jsonFile) throws RunnerException {
        try {
            return scores(new Runner(new OptionsBuilder()
                            .parent(options)
                            .addProfiler(GCProfiler.class)
                            .resultFormat(ResultFormatType.JSON)
                            .result(jsonFile.toString())
                            .shouldFailOnError(true)
                            .build())
                    .run());
        } catch (NoBenchmarksException none) {
            return List.of(); // a module may have measured cases only, or bench.args named one of those
        }
    }

    private static List<Score> scores(Collection<RunResult> results) {
        Map<String, Set<String>> combinations = new HashMap<>();
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            combinations
                    .computeIfAbsent(className(params), c -> new HashSet<>())
                    .add(paramValues(params));
        }
        List<Score> scores = new ArrayList<>();
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            boolean several = combinations.get(className(params)).size() > 1;
            scores.add(score(result, several ? "-" + paramValues(params) : ""));
        }
        scores.sort(Comparator.comparing(Score::benchCase).thenComparing(s -> !s.isOurs()));
        return scores;
    }

    private static Score score(RunResult result, String suffix) {
        Result<?> primary = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Score(
                Names.caseOf(className(result.getParams())) + suffix,
                contender(result.getParams()),
                primary.getScore(),
                primary.getScoreError(),
                primary.getScoreUnit(),
                !primary.getScoreUnit().startsWith("ops/"),
                allocated == null ? Double.NaN : allocated.getScore());
    }

    private static String contender(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        String methodName = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        for (Method method : benchmarkClass(className(params)).getMethods()) {
            Peer peer = method.getAnnotation(Peer.class);
            if (peer != null && method.getName().equals(methodName)) {
                return peer.value();
            }
        }
        return Names.kebab(methodName);
    }

    private static String className(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        return benchmark.substring(0, benchmark.lastIndexOf('.'));
    }

    private static String paramValues(BenchmarkParams params) {
        List<String> values = new ArrayList<>();
        for (String key : params.getParamsKeys()) {
            values.add(params.getParam(key).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-"));
        }
        return String.join("-", values);
    }

    /** JMH writes nested classes with a dot, the class loader wants a dollar sign. */
    private static Class<?> benchmarkClass(String name) {
        for (String candidate = name; ; ) {
            try {
                return Class.forName(candidate, false, JmhRun.class.getClassLoader());
            } catch (ClassNotFoundException outer) {
                int dot = candidate.lastIndexOf('.');
                if (dot < 0) {
                    throw new IllegalStateException("Benchmark class " + name + " is not on the class path", outer);
                }
                candidate = candidate.substring(0, dot) + '$' + candidate.substring(dot + 1);
            }
        }
    }
}
