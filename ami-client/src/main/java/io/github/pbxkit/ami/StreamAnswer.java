package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;
import java.util.function.Consumer;

/** A list whose items are handed on one by one; reading pauses while too many wait. */
final class StreamAnswer extends FutureAnswer<AmiMessage> {
    private final ListEnd end;
    private final SerialQueue<Runnable> queue;
    private final Consumer<? super AmiMessage> receiver;
    private int items;

    StreamAnswer(
            AmiAction action,
            Duration timeout,
            AmiRuntime runtime,
            ListEnd end,
            SerialQueue<Runnable> queue,
            Consumer<? super AmiMessage> receiver) {
        super(action, timeout, runtime);
        this.end = end;
        this.queue = queue;
        this.receiver = receiver;
        // Cancelled or failed: what still waits is for nobody, and reading must not stay paused for it.
        future().whenComplete((last, failure) -> queue.close());
    }

    @Override
    boolean isList() {
        return true;
    }

    @Override
    Progress onResponse(AmiResponse response) {
        if (response.isError()) {
            return refuse(response);
        }
        return end.isNoList(response) ? complete(response.message()) : Progress.GOES_ON;
    }

    @Override
    Progress onEvent(AmiMessage event, AmiConnection connection) {
        if (ListEnd.isCancelled(event)) {
            return refuse(new AmiResponse(event));
        }
        boolean isEnd = end.isEnd(event);
        if (!isEnd) {
            items++;
            if (queue.add(() -> receive(event)) != SerialQueue.Put.TAKEN) {
                return failWith(new AmiOverflowException("an item of list " + action().name()
                        + " could not be handed over: the completion executor (option completionExecutor) refused it"));
            }
            connection.pauseWhileFull(queue);
        }
        if (isEnd || end.isLastItem(items)) {
            return complete(event);
        }
        return Progress.GOES_ON;
    }

    // Behind the items, so the receiver has seen them all.
    @Override
    void settle() {
        if (queue.add(this::deliver) != SerialQueue.Put.TAKEN) {
            super.settle();
        }
    }

    private void receive(AmiMessage event) {
        if (isAbandoned()) {
            return;
        }
        try {
            receiver.accept(event);
        } catch (RuntimeException | Error failure) {
            future().completeExceptionally(failure); // the client then forgets the action
        }
    }
}
