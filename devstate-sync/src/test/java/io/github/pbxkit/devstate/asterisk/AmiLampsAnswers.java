package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestReply;
import io.github.pbxkit.ami.testkit.TestRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Holds the server's answers to writes back, to see what is sent while they are missing. */
final class AmiLampsAnswers {
    private AmiLampsAnswers() {}

    static void hold(AmiTestServer server, List<CompletableFuture<Void>> held) {
        server.on("Setvar", (request, reply) -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            answer.thenRun(() -> set(server, request, reply));
            held.add(answer);
        });
    }

    static void release(AmiTestServer server, List<CompletableFuture<Void>> held) {
        server.on("Setvar", (request, reply) -> set(server, request, reply));
        held.forEach(answer -> answer.complete(null));
    }

    /** As a real server: what was answered is in the next list, or a comparison would rightly write it once more. */
    private static void set(AmiTestServer server, TestRequest request, TestReply reply) {
        String device = request.text("Variable").replaceAll("^DEVICE_STATE\\(|\\)$", "");
        server.deviceState(device, request.text("Value"));
        reply.success("Message", "Variable Set");
    }
}
