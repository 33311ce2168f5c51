package io.github.pbxkit.examples.kit;

import java.util.concurrent.CountDownLatch;

/** Keeps a program running until Ctrl-C or a signal, and then lets it close in order. */
public final class UntilStopped {
    private UntilStopped() {}

    /**
     * Comes back when the virtual machine is stopping and the program is closed: the machine waits for that.
     *
     * @param program closed once, on a thread of its own
     * @param name of that thread
     */
    public static void run(Runnable program, String name) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                program.run();
                            } finally {
                                stopped.countDown();
                            }
                        },
                        name));
        stopped.await();
    }
}
