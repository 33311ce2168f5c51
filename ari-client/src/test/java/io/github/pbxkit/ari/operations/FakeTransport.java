package io.github.pbxkit.ari.operations;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Answers every request with what it was told, and keeps the requests. */
final class FakeTransport implements AriTransport {
    final List<AriCall> calls = new ArrayList<>();
    private int status = 200;
    private String body = "{}";

    void answer(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    AriCall last() {
        return calls.get(calls.size() - 1);
    }

    @Override
    public CompletableFuture<AriReply> send(AriCall call) {
        calls.add(call);
        return CompletableFuture.completedFuture(new AriReply(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Executor completionExecutor() {
        return Runnable::run;
    }
}
