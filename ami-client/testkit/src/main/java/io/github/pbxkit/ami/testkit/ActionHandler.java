package io.github.pbxkit.ami.testkit;

/** A script for an action. Called on the thread of the connection that asks: what it waits for, that client waits for too. */
@FunctionalInterface
public interface ActionHandler {

    /**
     * Answers, or does not.
     *
     * @param request what the client asked
     * @param reply how to answer
     */
    void handle(TestRequest request, TestReply reply);
}
