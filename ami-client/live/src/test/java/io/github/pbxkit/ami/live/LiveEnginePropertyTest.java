package io.github.pbxkit.ami.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever happens on a server, and however its events come: in the end the picture is what the server lists. */
class LiveEnginePropertyTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private LiveEngine engine;

    @BeforeTry
    void beginAnew() {
        engine = new LiveEngine(100_000);
    }

    @Property(tries = 300)
    void followsEventsInOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int steps) {
        SimulatedPbx pbx = new SimulatedPbx(seed);
        engine.take(pbx.lists(), ChangeCause.RESYNC, NOW);
        pbx.doAnything(steps);
        apply(pbx.written());

        assertThat(differences(pbx)).isEmpty();
        assertCallsAreTheChannels();
    }

    @Property(tries = 300)
    void doesNotMindTheOrderOfEventsAboutDifferentThings(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int steps) {
        SimulatedPbx pbx = new SimulatedPbx(seed);
        engine.take(pbx.lists(), ChangeCause.RESYNC, NOW);
        pbx.doAnything(steps);
        apply(shuffled(pbx.written(), new Random(seed)));

        assertThat(differences(pbx)).isEmpty();
        assertCallsAreTheChannels();
    }

    @Property(tries = 300)
    void isRightAfterAResyncWhateverWasLostOrCameTwice(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int steps) {
        SimulatedPbx pbx = new SimulatedPbx(seed);
        Random random = new Random(seed);
        pbx.doAnything(steps);
        for (SimulatedPbx.Written written : pbx.written()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                engine.event(written.event(), NOW);
            }
        }
        List<LiveRepair> announced = engine.compare(pbx.lists(), ChangeCause.RESYNC, NOW);
        List<LiveRepair> done =
                engine.take(pbx.lists(), ChangeCause.RESYNC, NOW).repairs();

        assertThat(differences(pbx)).isEmpty();
        assertThat(done.isEmpty()).isEqualTo(announced.isEmpty());
        assertCallsAreTheChannels();
    }

    @Property(tries = 300)
    void eventsThatAListAlreadyKnowsOfDoNoHarm(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int before,
            @ForAll @IntRange(min = 1, max = 60) int during,
            @ForAll @IntRange(max = 60) int after) {
        replayHeldEvents(seed, before, during, after);
    }

    /**
     * Events that wait while lists are read name positions of their time. A caller who leaves and comes back in them may
     * end on the wrong side of one who joined in front later, and no rule that sees only list and events can tell: so the
     * queue is read again.
     */
    @Example
    void aCallerWhoCameBackWhileListsWereReadIsPutRightByAnotherLook() {
        replayHeldEvents(-1580649599, 32, 60, 0);
    }

    private void replayHeldEvents(long seed, int before, int during, int after) {
        SimulatedPbx pbx = new SimulatedPbx(seed);
        pbx.doAnything(before);
        int heldFrom = pbx.written().size(); // events from here on wait until the lists are read
        pbx.doAnything(during);
        engine.take(pbx.lists(), ChangeCause.RESYNC, NOW);
        pbx.doAnything(after);
        apply(pbx.written().subList(heldFrom, pbx.written().size()));

        Set<String> readAgain = engine.takeQueuesToRead();
        assertThat(differences(pbx)).allSatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(LiveKind.QUEUE);
            assertThat(readAgain).contains(difference.key());
            assertThat(callers((LiveQueue) difference.before().orElseThrow()))
                    .containsExactlyInAnyOrderElementsOf(
                            callers((LiveQueue) difference.after().orElseThrow()));
        });
        engine.take(pbx.lists(), ChangeCause.CHECK, NOW);
        assertThat(differences(pbx)).isEmpty();
        assertCallsAreTheChannels();
    }

    private static List<String> callers(LiveQueue queue) {
        return queue.callers().stream().map(LiveCaller::uniqueId).toList();
    }

    @Property(tries = 300)
    void aListThatIsBehindTheEventsDoesNotUndoThem(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int before,
            @ForAll @IntRange(min = 1, max = 60) int during) {
        SimulatedPbx pbx = new SimulatedPbx(seed);
        engine.take(pbx.lists(), ChangeCause.RESYNC, NOW);
        pbx.doAnything(before);
        apply(pbx.written());
        int known = pbx.written().size();
        engine.beginReading();
        LiveLists old = pbx.lists();
        pbx.doAnything(during);
        apply(pbx.written().subList(known, pbx.written().size()));
        engine.take(old, ChangeCause.CHECK, NOW);
        engine.endReading();

        assertThat(differences(pbx)).isEmpty();
    }

    @Property(tries = 100)
    void nothingStaysWhenAllIsOver(@ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int steps) {
        SimulatedPbx pbx = new SimulatedPbx(seed);
        pbx.doAnything(steps);
        pbx.hangUpAll();
        apply(shuffled(pbx.written(), new Random(seed)));
        LivePbx end = engine.pbx();

        assertThat(end.channels()).isEmpty();
        assertThat(end.calls()).isEmpty();
        assertThat(end.parkedCalls()).isEmpty();
        assertThat(end.conferences()).isEmpty();
        assertThat(end.queues().values())
                .allSatisfy(queue -> assertThat(queue.callers()).isEmpty());
        assertThat(end.bridges().values())
                .allSatisfy(bridge -> assertThat(bridge.channels()).isEmpty());
    }

    @Property(tries = 50)
    void neverGrowsBeyondItsCapacity(@ForAll long seed) {
        LiveEngine small = new LiveEngine(5);
        SimulatedPbx pbx = new SimulatedPbx(seed);
        pbx.doAnything(500);
        long most = 0;
        for (SimulatedPbx.Written written : pbx.written()) {
            small.event(written.event(), NOW);
            most = Math.max(most, small.pbx().channels().size());
        }
        assertThat(most).isLessThanOrEqualTo(5);
    }

    private void apply(List<SimulatedPbx.Written> written) {
        written.forEach(w -> engine.event(w.event(), NOW));
    }

    /** Contents, not only subjects: what the lists say has to be what the picture says. */
    private List<LiveRepair> differences(SimulatedPbx pbx) {
        return engine.compare(pbx.lists(), ChangeCause.CHECK, NOW);
    }

    private void assertCallsAreTheChannels() {
        LivePbx pbx = engine.pbx();
        List<LiveChannel> legs = new ArrayList<>();
        pbx.calls().values().forEach(call -> legs.addAll(call.legs()));
        assertThat(legs).containsExactlyInAnyOrderElementsOf(pbx.channels().values());
        pbx.calls()
                .forEach((id, call) -> assertThat(call.legs())
                        .isNotEmpty()
                        .allSatisfy(leg -> assertThat(leg.linkedId()).isEqualTo(id)));
    }

    /** A random order in which events about the same thing stay in order. */
    private static List<SimulatedPbx.Written> shuffled(List<SimulatedPbx.Written> written, Random random) {
        List<SimulatedPbx.Written> result = new ArrayList<>(written);
        for (int round = 0; round < 20; round++) {
            for (int i = 1; i < result.size(); i++) {
                boolean areApart = Collections.disjoint(
                        result.get(i - 1).about(), result.get(i).about());
                if (areApart && random.nextBoolean()) {
                    Collections.swap(result, i - 1, i);
                }
            }
        }
        return result;
    }
}
