package io.github.pbxkit.ami.testkit;

import java.util.List;

/** How a script answers an action. Everything carries the action's id, in the order in which it is said. */
public final class TestReply {
    private final TestSession session;
    private final String actionId;
    private int items;

    TestReply(TestSession session, String actionId) {
        this.session = session;
        this.actionId = actionId;
    }

    /**
     * Answers Success.
     *
     * @param namesAndValues further headers, name and value in turns
     */
    public void success(String... namesAndValues) {
        response("Success", namesAndValues);
    }

    /**
     * Answers Error.
     *
     * @param message its text
     */
    public void error(String message) {
        response("Error", "Message", message);
    }

    /**
     * Answers with any word.
     *
     * @param word behind {@code Response:}
     * @param namesAndValues further headers, name and value in turns
     */
    public void response(String word, String... namesAndValues) {
        String id = session.faults().idOfAnswer(actionId);
        Message message = new Message().header("Response", word).headerIfAny("ActionID", id);
        if (session.faults().repeatsActionId()) {
            message.headerIfAny("ActionID", id);
        }
        session.reply(message.headers(namesAndValues));
    }

    /**
     * Announces a list.
     *
     * @param message its text, for example {@code Channels will follow}
     */
    public void listBegins(String message) {
        items = 0;
        response("Success", "EventList", "start", "Message", message);
    }

    /**
     * Sends an event with the action's id, for example an item of the list.
     *
     * @param event its name
     * @param namesAndValues its headers, name and value in turns
     */
    public void item(String event, String... namesAndValues) {
        items++;
        session.reply(new Message()
                .header("Event", event)
                .headerIfAny("ActionID", actionId)
                .headers(namesAndValues));
    }

    /**
     * Ends the list.
     *
     * @param event the closing event's name
     * @param namesAndValues headers behind the number of items, name and value in turns
     */
    public void listEnds(String event, String... namesAndValues) {
        session.reply(new Message()
                .header("Event", event)
                .headerIfAny("ActionID", actionId)
                .header("EventList", "Complete")
                .header("ListItems", String.valueOf(items))
                .headers(namesAndValues));
    }

    /**
     * Answers a Command in the form of Asterisk 14 and newer.
     *
     * @param lines what it printed
     */
    public void output(List<String> lines) {
        Message message = new Message()
                .header("Response", "Success")
                .headerIfAny("ActionID", actionId)
                .header("Message", "Command output follows");
        lines.forEach(line -> message.header("Output", line));
        session.reply(message);
    }

    /**
     * Answers a Command in the form of Asterisk 13 and older.
     *
     * @param text what it printed, with LFs
     */
    public void follows(String text) {
        raw("Response: Follows\r\nPrivilege: Command\r\nActionID: " + actionId + "\r\n" + text
                + "--END COMMAND--\r\n\r\n");
    }

    /**
     * Sends text as it is.
     *
     * @param text with all line ends
     */
    public void raw(String text) {
        session.write(text);
    }

    /** Ends the connection. */
    public void hangUp() {
        session.close();
    }
}
