package io.github.pbxkit.devstate.testkit;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Schedules for jqwik: one that breaks an invariant is shrunk to the few steps that matter. */
public final class Schedules implements ArbitrarySupplier<Schedule> {
    private static final int STEPS = 200;

    @Override
    public Arbitrary<Schedule> get() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1 << 20),
                        Arbitraries.integers().between(2, 7),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(Topology.class),
                        steps().list().ofMaxSize(STEPS).withSizeDistribution(RandomDistribution.uniform()))
                .as(Schedule::new);
    }

    private static Arbitrary<Step> steps() {
        return Combinators.combine(
                        faults(),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 63),
                        Arbitraries.integers().between(0, (1 << 16) - 1),
                        Arbitraries.integers().between(0, 4000))
                .as((what, a, b, value, millis) ->
                        new Step(what, a, b, value, what == Fault.WAIT ? millis : millis / 60));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of tuples
    private static Arbitrary<Fault> faults() {
        Tuple2<Integer, Fault>[] weighed = Arrays.stream(Fault.values())
                .map(fault -> Tuple.of(fault.weight(), fault))
                .toArray(Tuple2[]::new);
        return Arbitraries.frequency(weighed);
    }
}
