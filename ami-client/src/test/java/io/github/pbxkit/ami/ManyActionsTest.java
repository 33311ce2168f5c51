package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many actions under way at once, from many threads. */
class ManyActionsTest {
    private static final int THREADS = 8;
    private static final int EACH = 1000;
    /** So that a few hundred of them are more than is written at once. */
    private static final String PADDING = "x".repeat(300);

    private final AmiTestServer server = AmiTestServer.start();
    private final AmiClient client = Servers.connected(server);

    @BeforeEach
    void echo() {
        server.on("Echo", (request, reply) -> reply.success("Text", request.text("Text")));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static AmiAction echo(int thread, int number) {
        return AmiAction.of("Echo").with("Text", thread + "/" + number).with("Padding", PADDING);
    }

    /** The answers of each thread, in the order in which it sent. */
    private static <T> List<List<CompletableFuture<T>>> sendAll(IntFunction<IntFunction<CompletableFuture<T>>> sender) {
        CountDownLatch start = new CountDownLatch(THREADS);
        List<CompletableFuture<List<CompletableFuture<T>>>> threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.supplyAsync(
                        () -> {
                            start.countDown();
                            pass(start);
                            return IntStream.range(0, EACH)
                                    .mapToObj(sender.apply(thread))
                                    .toList();
                        },
                        task -> new Thread(task).start()))
                .toList();
        return threads.stream().map(Servers::get).toList();
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(Servers.SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void arriveInTheOrderOfEachThreadAndEachGetsItsOwnAnswer() {
        var answers = sendAll(thread -> number -> client.send(echo(thread, number)));
        for (int thread = 0; thread < THREADS; thread++) {
            for (int number = 0; number < EACH; number++) {
                assertThat(get(answers.get(thread).get(number)).first("Text")).hasValue(thread + "/" + number);
            }
        }
        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(textsOf(thread))
                    .containsExactlyElementsOf(IntStream.range(0, EACH).boxed().toList());
        }
        assertThat(client.stats().pendingActions()).isZero();
    }

    private List<Integer> textsOf(int thread) {
        return server.requests("Echo").stream()
                .map(request -> request.text("Text").split("/"))
                .filter(text -> text[0].equals("" + thread))
                .map(text -> Integer.valueOf(text[1]))
                .toList();
    }

    @Test
    void oneThatCannotBeWrittenFailsAloneAndNothingOfItIsSent() {
        var answers = sendAll(thread -> number -> client.send(
                number % 10 == 5 ? echo(thread, number).with("Bad", "1\r\n\r\nAction: Ping") : echo(thread, number)));
        for (List<CompletableFuture<AmiResponse>> ofThread : answers) {
            for (int number = 0; number < EACH; number++) {
                if (number % 10 == 5) {
                    assertThat(failure(ofThread.get(number))).isInstanceOf(IllegalArgumentException.class);
                } else {
                    assertThat(get(ofThread.get(number)).word()).isEqualTo("Success");
                }
            }
        }
        assertThat(server.requests("Echo")).hasSize(THREADS * EACH * 9 / 10);
        assertThat(server.requests("Ping")).isEmpty();
        assertThat(client.stats().pendingActions()).isZero();
    }

    /** Connections end again and again, with actions gathered, in the socket, answered in part. */
    @Test
    void eachHasOneOutcomeWhenConnectionsEndInBetween() {
        AtomicInteger outcomes = new AtomicInteger();
        var answers = sendAll(thread -> number -> {
            if (thread == 0 && number % 100 == 50) {
                server.faults().dropConnections();
            }
            CompletableFuture<AmiResponse> answer = client.send(echo(thread, number));
            answer.whenComplete((response, failure) -> outcomes.incrementAndGet());
            return answer;
        });
        int answered = 0;
        for (List<CompletableFuture<AmiResponse>> ofThread : answers) {
            for (int number = 0; number < EACH; number++) {
                Throwable failure = outcome(ofThread.get(number));
                answered += failure == null ? 1 : 0;
                assertThat(failure).matches(f -> f == null || f instanceof AmiDisconnectedException);
            }
        }
        await("the outcomes", () -> outcomes.get() == THREADS * EACH);
        assertThat(server.requests("Echo"))
                .hasSizeGreaterThanOrEqualTo(answered)
                .extracting(request -> request.text("Text"))
                .doesNotHaveDuplicates();
        // It may take the connection of before for live a moment longer.
        await(
                "an answer over another connection",
                () -> get(client.send(echo(9, 9))
                        .handle((answer, failure) -> failure == null
                                && answer.first("Text").orElse("").equals("9/9"))));
        assertThat(client.stats().pendingActions()).isZero();
    }

    private static Throwable outcome(CompletableFuture<?> future) {
        return get(future.handle((value, failure) -> failure));
    }

    @Test
    void areSentBeforeTheGoodBye() {
        List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(client.send(echo(0, i)));
        }
        client.close();
        answers.forEach(
                answer -> assertThat(answer.handle((value, failure) -> true)).succeedsWithin(Servers.SOON));
        await("the good-bye", () -> !server.requests("Logoff").isEmpty());
        List<String> names = server.requests().stream().map(TestRequest::action).toList();
        assertThat(names.subList(names.size() - 501, names.size() - 1)).containsOnly("Echo");
        assertThat(names).endsWith("Logoff");
    }

    @Test
    void codeOnAnAnswerMayWaitForAnswersBehindIt() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            all.add(client.send(echo(0, i))
                    .thenRun(() -> client.send(echo(1, number)).join())
                    .thenRun(() -> client.send(echo(2, number)).join()));
        }
        all.forEach(Servers::get);
        assertThat(client.stats().pendingActions()).isZero();
    }

    @Test
    void codeOnAnAnswerMayWaitForWhatAnotherAnswerDoes() {
        CountDownLatch sent = new CountDownLatch(20);
        CountDownLatch last = new CountDownLatch(1);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            AmiAction action = echo(0, i);
            all.add(CompletableFuture.supplyAsync(
                            () -> {
                                CompletableFuture<AmiResponse> answer = client.send(action);
                                sent.countDown();
                                return answer.thenRun(() -> pass(last)); // at once, if the answer is there already
                            },
                            task -> new Thread(task).start())
                    .thenCompose(passed -> passed));
        }
        pass(sent);
        all.add(client.send(echo(0, 20)).thenRun(last::countDown)); // behind all that wait for it
        all.forEach(Servers::get);
    }
}
