package io.github.pbxkit.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a client may send: a guard for gateways that pass on what others ask for. It knows {@code Command} (the CLI line)
 * and {@code Originate} (application with its data, and channel), and action names in general. Immutable.
 *
 * <pre>{@code
 * CommandPolicy.builder().allowAction("Command").allowAction("Ping").allowCommand("core show *").build()
 * }</pre>
 *
 * <p>Patterns match the whole text, in any case; {@code *} stands for any text. Blanks count as one, and quotes and
 * backslashes are taken away first, as Asterisk's CLI does: {@code module "unload" x} is {@code module unload x}. A rule
 * that denies wins. As soon as something of a kind is allowed, everything else of that kind is denied.
 *
 * <p>This does not replace least rights in manager.conf: there are more ways to run a command (a dialplan with
 * {@code System()}, {@code Setvar} of {@code SHELL()}), so allow actions by name, too.
 */
public final class CommandPolicy {
    private static final CommandPolicy ALLOW_ALL = builder().build();

    private final Rules actions;
    private final Rules commands;
    private final Rules applications;
    private final Rules channels;

    private CommandPolicy(Builder builder) {
        actions = new Rules(builder.actions);
        commands = new Rules(builder.commands);
        applications = new Rules(builder.applications);
        channels = new Rules(builder.channels);
    }

    /**
     * No restrictions.
     *
     * @return the default of a client
     */
    public static CommandPolicy allowAll() {
        return ALLOW_ALL;
    }

    /**
     * A policy to be filled.
     *
     * @return a builder without rules, which allows everything
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks an action; a client does so before it sends.
     *
     * @param action any action
     * @throws AmiPolicyException if it is not allowed
     */
    public void check(AmiAction action) {
        actions.check("action", action.name().strip());
        if (action.name().strip().equalsIgnoreCase("Command")) {
            commands.check("command", normalized(only(action, "Command", commands)));
        } else if (action.name().strip().equalsIgnoreCase("Originate")) {
            checkOriginate(action);
        }
    }

    private void checkOriginate(AmiAction action) {
        channels.check("channel", only(action, "Channel", channels).strip());
        String application = only(action, "Application", applications).strip();
        String data = only(action, "Data", applications).strip();
        if (!application.isEmpty()) {
            applications.check("application", application + "(" + data + ")");
        }
    }

    /** The one header of that name: which of several Asterisk takes should not be guessed by a guard. */
    private static String only(AmiAction action, String name, Rules rules) {
        List<String> values = action.headers().stream()
                .filter(header -> header.name().strip().equalsIgnoreCase(name))
                .map(header -> header.value())
                .toList();
        if (values.size() > 1 && !rules.isEmpty()) {
            throw new AmiPolicyException("action " + action.name() + " has " + values.size() + " headers '" + name
                    + "', the policy of this client takes one; nothing was sent");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String normalized(String command) {
        return command.replaceAll("[\"\\\\]", "").strip().replaceAll("\\s+", " ");
    }

    /** Collects rules. */
    public static final class Builder {
        private final List<Rule> actions = new ArrayList<>();
        private final List<Rule> commands = new ArrayList<>();
        private final List<Rule> applications = new ArrayList<>();
        private final List<Rule> channels = new ArrayList<>();

        private Builder() {}

        /**
         * Allows actions by name.
         *
         * @param pattern for example {@code QueueS*}
         * @return this
         */
        public Builder allowAction(String pattern) {
            return add(actions, pattern, true);
        }

        /**
         * Denies actions by name.
         *
         * @param pattern for example {@code UpdateConfig}
         * @return this
         */
        public Builder denyAction(String pattern) {
            return add(actions, pattern, false);
        }

        /**
         * Allows CLI commands.
         *
         * @param pattern for example {@code core show *}
         * @return this
         */
        public Builder allowCommand(String pattern) {
            return add(commands, pattern, true);
        }

        /**
         * Denies CLI commands.
         *
         * @param pattern for example {@code core stop*}
         * @return this
         */
        public Builder denyCommand(String pattern) {
            return add(commands, pattern, false);
        }

        /**
         * Allows applications of an Originate.
         *
         * @param pattern over {@code Application(Data)}, for example {@code Playback(*)}
         * @return this
         */
        public Builder allowApplication(String pattern) {
            return add(applications, pattern, true);
        }

        /**
         * Denies applications of an Originate.
         *
         * @param pattern over {@code Application(Data)}, for example {@code System(*)}
         * @return this
         */
        public Builder denyApplication(String pattern) {
            return add(applications, pattern, false);
        }

        /**
         * Allows channels of an Originate.
         *
         * @param pattern for example {@code PJSIP/6*}
         * @return this
         */
        public Builder allowChannel(String pattern) {
            return add(channels, pattern, true);
        }

        /**
         * Denies channels of an Originate.
         *
         * @param pattern for example {@code Local/*}
         * @return this
         */
        public Builder denyChannel(String pattern) {
            return add(channels, pattern, false);
        }

        /**
         * The policy.
         *
         * @return immutable
         */
        public CommandPolicy build() {
            return new CommandPolicy(this);
        }

        private Builder add(List<Rule> rules, String pattern, boolean isAllowed) {
            rules.add(new Rule(Objects.requireNonNull(pattern, "pattern"), glob(pattern), isAllowed));
            return this;
        }

        private static Pattern glob(String pattern) {
            StringBuilder regex = new StringBuilder();
            for (String literal : pattern.strip().split("\\*", -1)) {
                regex.append(regex.isEmpty() ? "" : ".*").append(literal.isEmpty() ? "(?:)" : Pattern.quote(literal));
            }
            return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        }
    }

    private record Rule(String pattern, Pattern regex, boolean isAllowed) {}

    private record Rules(List<Rule> rules) {
        Rules {
            rules = List.copyOf(rules);
        }

        boolean isEmpty() {
            return rules.isEmpty();
        }

        void check(String kind, String text) {
            for (Rule rule : rules) {
                if (!rule.isAllowed() && rule.regex().matcher(text).matches()) {
                    throw denied(kind, text, "it matches the denied pattern '" + rule.pattern() + "'");
                }
            }
            List<Rule> allowing = rules.stream().filter(Rule::isAllowed).toList();
            if (!allowing.isEmpty()
                    && allowing.stream()
                            .noneMatch(rule -> rule.regex().matcher(text).matches())) {
                throw denied(kind, text, "it matches none of the allowed patterns");
            }
        }

        private static AmiPolicyException denied(String kind, String text, String why) {
            String shown = text.replaceAll("\\p{Cntrl}", "?");
            return new AmiPolicyException(String.format(
                    Locale.ROOT,
                    "the %s '%s' is not allowed by the policy of this client: %s; nothing was sent",
                    kind,
                    shown,
                    why));
        }
    }
}
