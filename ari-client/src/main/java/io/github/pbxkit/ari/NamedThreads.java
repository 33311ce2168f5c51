package io.github.pbxkit.ari;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes daemon threads {@code pbxkit-ari-NAME-1}, 2, 3…, and recognises the threads of its client. */
final class NamedThreads implements ThreadFactory {
    private final ThreadGroup group;
    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    NamedThreads(ThreadGroup group, String name) {
        this.group = group;
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(group, task, "pbxkit-ari-" + name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
