package io.github.pbxkit.ari.testkit;

import org.jspecify.annotations.Nullable;

/** Channel variables and the few dialplan functions that matter here; functions tell nobody that they were set. */
final class ChannelVariables {
    private final Pbx pbx;
    private final Calls calls;
    private final Talking talking;

    ChannelVariables(Pbx pbx, Calls calls, Talking talking) {
        this.pbx = pbx;
        this.calls = calls;
        this.talking = talking;
    }

    void set(PbxChannel channel, String name, @Nullable String value) {
        String text = value == null ? "" : value;
        if (!name.endsWith(")")) {
            setPlain(channel, name, value);
            return;
        }
        switch (name) {
            case "TALK_DETECT(set)" -> talking.detect(channel, text);
            case "TALK_DETECT(remove)" -> talking.ignore(channel);
            case "CALLERID(name)" -> setCaller(channel, text, channel.callerNumber);
            case "CALLERID(num)", "CALLERID(number)" -> setCaller(channel, channel.callerName, text);
            case "CHANNEL(language)" -> channel.language = text;
            default -> channel.variables.put(name, text); // Asterisk takes any function here without a word
        }
    }

    private void setPlain(PbxChannel channel, String name, @Nullable String value) {
        if (value == null) {
            channel.variables.remove(name);
        } else {
            calls.setVariable(channel, name, value);
        }
    }

    private void setCaller(PbxChannel channel, String name, String number) {
        channel.callerName = name;
        channel.callerNumber = number;
        pbx.publish(new EventMessage("ChannelCallerId")
                .with("caller_presentation", 0)
                .with("caller_presentation_txt", "Presentation Allowed, Not Screened")
                .with("channel", pbx.view(channel))
                .about(channel));
    }

    @Nullable
    String get(PbxChannel channel, String name) {
        return switch (name) {
            case "CALLERID(name)" -> channel.callerName;
            case "CALLERID(num)", "CALLERID(number)" -> channel.callerNumber;
            case "CALLERID(all)" -> "\"" + channel.callerName + "\" <" + channel.callerNumber + ">";
            case "CHANNEL", "CHANNEL(name)" -> channel.name;
            case "CHANNEL(state)" -> channel.state;
            case "CHANNEL(language)" -> channel.language;
            case "EXTEN" -> channel.extension;
            case "CONTEXT" -> channel.context;
            case "PRIORITY" -> String.valueOf(channel.priority);
            case "UNIQUEID" -> channel.id;
            default -> other(channel, name);
        };
    }

    private static @Nullable String other(PbxChannel channel, String name) {
        String value = channel.variables.get(name);
        if (value == null && name.endsWith(")")) {
            throw new RestError(500, "Unable to read provided function");
        }
        return value;
    }
}
