package io.github.pbxkit.ami;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandPolicyTest {

    private static AmiAction command(String line) {
        return AmiAction.of("Command").with("Command", line);
    }

    private static void assertDenied(CommandPolicy policy, AmiAction action) {
        assertThatThrownBy(() -> policy.check(action)).isInstanceOf(AmiPolicyException.class);
    }

    private static void assertAllowed(CommandPolicy policy, AmiAction action) {
        assertThatCode(() -> policy.check(action)).doesNotThrowAnyException();
    }

    @Test
    void allowsEverythingWithoutRules() {
        assertAllowed(CommandPolicy.allowAll(), command("core stop now"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sip show", "SIP Show", "sip  show", " sip\tshow ", "\"sip\" show", "s\\ip show", "sip \"\"show"
            })
    void cannotBeGotAroundBySpelling(String line) {
        assertDenied(CommandPolicy.builder().denyCommand("sip show").build(), command(line));
    }

    @Test
    void matchesTheWholeLine() {
        CommandPolicy policy = CommandPolicy.builder()
                .allowCommand("core show *")
                .allowCommand("queue show")
                .build();
        assertAllowed(policy, command("core show channels"));
        assertAllowed(policy, command("queue show"));
        assertDenied(policy, command("queue show support"));
        assertDenied(policy, command("xcore show channels"));
        assertDenied(policy, command(""));
    }

    @Test
    void takesRegexSignsLiterally() {
        CommandPolicy policy =
                CommandPolicy.builder().allowCommand("core.show [a-z]+").build();
        assertDenied(policy, command("core show abc"));
        assertAllowed(policy, command("core.show [a-z]+"));
    }

    @Test
    void denialWins() {
        CommandPolicy policy = CommandPolicy.builder()
                .allowCommand("*")
                .denyCommand("core stop*")
                .build();
        assertAllowed(policy, command("core show uptime"));
        assertDenied(policy, command("Core Stop Now"));
    }

    @Test
    void guardsApplicationsAndChannelsOfAnOriginate() {
        CommandPolicy policy = CommandPolicy.builder()
                .denyApplication("System(*)")
                .allowChannel("PJSIP/6*")
                .build();
        AmiAction originate = AmiAction.of("originate").with("Channel", "PJSIP/6001");
        assertAllowed(policy, originate.with("Application", "Echo"));
        assertAllowed(policy, originate.with("Context", "default"));
        assertDenied(policy, originate.with("Application", "system").with("Data", "rm -rf /"));
        assertDenied(
                policy, AmiAction.of("Originate").with("Channel", "Local/1@x").with("Application", "Echo"));
    }

    @Test
    void takesNoActionWithSeveralHeadersOfAKindThatItGuards() {
        CommandPolicy policy = CommandPolicy.builder().denyCommand("core stop*").build();
        assertDenied(policy, command("core show uptime").with("command", "core stop now"));
    }

    @Test
    void guardsActionNames() {
        CommandPolicy policy = CommandPolicy.builder()
                .allowAction("Queue*")
                .denyAction("QueueReset")
                .build();
        assertAllowed(policy, AmiAction.of("queuestatus"));
        assertDenied(policy, AmiAction.of("QUEUERESET"));
        assertDenied(policy, AmiAction.of("UpdateConfig"));
    }
}
