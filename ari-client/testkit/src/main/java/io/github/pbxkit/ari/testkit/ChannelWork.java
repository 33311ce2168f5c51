package io.github.pbxkit.ari.testkit;

import java.util.concurrent.CompletableFuture;

/** What a request does to a channel, between the sounds. */
record ChannelWork(Media.Target target, Runnable work, CompletableFuture<Reply> reply) implements MediaJob {
    @Override
    public void begin() {
        work.run();
        reply.complete(Reply.noContent());
        target.done(this);
    }

    @Override
    public void abort() {} // is done already: what was before it ended, and its turn came
}
