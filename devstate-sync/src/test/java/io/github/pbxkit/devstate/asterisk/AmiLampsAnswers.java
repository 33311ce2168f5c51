package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Holds the server's answers to writes back, to see what is sent while they are missing. */
final class AmiLampsAnswers {
    private AmiLampsAnswers() {}

    static void hold(AmiTestServer server, List<CompletableFuture<Void>> held) {
        server.on("Setvar", (request, reply) -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            answer.thenRun(() -> reply.success("Message", "Variable Set"));
            held.add(answer);
        });
    }

    static void release(AmiTestServer server, List<CompletableFuture<Void>> held) {
        server.on("Setvar", (request, reply) -> reply.success("Message", "Variable Set"));
        held.forEach(answer -> answer.complete(null));
    }
}
