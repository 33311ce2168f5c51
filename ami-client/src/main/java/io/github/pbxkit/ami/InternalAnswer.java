package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;
import java.util.function.Consumer;

/** An answer for the connection itself (login, ping), handed over on the event loop. */
final class InternalAnswer extends PendingAnswer {
    private final Consumer<AmiResponse> onAnswer;
    private final Consumer<Throwable> onFailure;
    private Runnable outcome = () -> {};

    InternalAnswer(AmiAction action, Duration timeout, Consumer<AmiResponse> onAnswer, Consumer<Throwable> onFailure) {
        super(action, timeout);
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
    }

    @Override
    int weight() {
        return 0;
    }

    @Override
    Progress onResponse(AmiResponse response) {
        outcome = () -> onAnswer.accept(response);
        return Progress.DONE;
    }

    @Override
    Progress onEvent(AmiMessage event, AmiConnection connection) {
        return Progress.GOES_ON;
    }

    @Override
    void settle() {
        outcome.run();
    }

    @Override
    void fail(Throwable reason) {
        onFailure.accept(reason);
    }

    @Override
    boolean isAbandoned() {
        return false;
    }
}
