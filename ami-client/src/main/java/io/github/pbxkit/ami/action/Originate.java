// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.time.Duration;
import java.util.List;

/**
 * Makes a call and connects it with an extension or an application. Without {@code async} everything else on the connection waits for the outcome: see {@code AmiClient.originate}.
 *
 * @param headers what is sent behind the name
 */
public record Originate(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Originate {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static Originate of(String channel) {
        return new Originate(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code Exten}. */
    public Originate exten(String value) {
        return new Originate(ActionHeaders.set(headers, "Exten", value));
    }

    /** This action with header {@code Context}. */
    public Originate context(String value) {
        return new Originate(ActionHeaders.set(headers, "Context", value));
    }

    /** This action with header {@code Priority}. */
    public Originate priority(int value) {
        return new Originate(ActionHeaders.set(headers, "Priority", String.valueOf(value)));
    }

    /** This action with header {@code Application}. */
    public Originate application(String value) {
        return new Originate(ActionHeaders.set(headers, "Application", value));
    }

    /** This action with header {@code Data}. */
    public Originate data(String value) {
        return new Originate(ActionHeaders.set(headers, "Data", value));
    }

    /** This action with header {@code Timeout}. */
    public Originate timeout(Duration value) {
        return new Originate(ActionHeaders.set(headers, "Timeout", String.valueOf(value.toMillis())));
    }

    /** This action with header {@code CallerID}. */
    public Originate callerId(String value) {
        return new Originate(ActionHeaders.set(headers, "CallerID", value));
    }

    /** This action with one more variable in {@code Variable}; commas and quotes in it arrive as they are. */
    @Override
    public Originate variable(String name, String value) {
        return new Originate(ActionHeaders.add(headers, "Variable", ActionHeaders.variable(name, value)));
    }

    /** This action with header {@code Account}. */
    public Originate account(String value) {
        return new Originate(ActionHeaders.set(headers, "Account", value));
    }

    /** This action with header {@code EarlyMedia}. */
    public Originate earlyMedia(boolean value) {
        return new Originate(ActionHeaders.set(headers, "EarlyMedia", value ? "true" : "false"));
    }

    /** This action with header {@code Async}. */
    public Originate async(boolean value) {
        return new Originate(ActionHeaders.set(headers, "Async", value ? "true" : "false"));
    }

    /** This action with header {@code Codecs}. */
    public Originate codecs(String value) {
        return new Originate(ActionHeaders.set(headers, "Codecs", value));
    }

    /** This action with header {@code ChannelId}. */
    public Originate channelId(String value) {
        return new Originate(ActionHeaders.set(headers, "ChannelId", value));
    }

    /** This action with header {@code OtherChannelId}. */
    public Originate otherChannelId(String value) {
        return new Originate(ActionHeaders.set(headers, "OtherChannelId", value));
    }

    /** This action with header {@code PreDialGoSub}. */
    public Originate preDialGoSub(String value) {
        return new Originate(ActionHeaders.set(headers, "PreDialGoSub", value));
    }

    @Override
    public String name() {
        return "Originate";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
