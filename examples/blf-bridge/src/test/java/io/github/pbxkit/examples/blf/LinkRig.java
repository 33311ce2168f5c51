package io.github.pbxkit.examples.blf;

/** What joins the bridges moscow and tver in a test, and how it breaks. */
interface LinkRig extends AutoCloseable {
    /** Lines for the file of moscow. */
    String moscow();

    /** Lines for the file of tver. */
    String tver();

    /** What the doctor says of it when all is well. */
    String praise();

    /** Ends tver's way to moscow, until {@link #heal}. */
    void cut();

    void heal();

    /** Whether a server of its own stands between them. */
    boolean hasServer();

    /** Ends that as kill -9 does. */
    void killServer();

    /** Comes back when it answers. */
    void startServer();

    /** What that wrote into its log; nothing if there is none. */
    String log();

    /** How often everything is killed in a test that is no soak. */
    int rounds();

    @Override
    void close();
}
