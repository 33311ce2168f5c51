package io.github.pbxkit.examples.guard.rule;

import java.util.List;

/**
 * What the guard thinks of one call.
 *
 * @param attempt the call
 * @param destination what its number is
 * @param action what the rules say
 * @param rule the name of the rule that decided, empty if none did
 * @param reason why
 * @param isDryRun the rules are only tried: the call goes on whatever they say
 * @param cut ids of calls in progress that end because of it
 */
public record Decision(
        CallAttempt attempt,
        Destination destination,
        Action action,
        String rule,
        Reason reason,
        boolean isDryRun,
        List<String> cut) {
    /** Copies the list. */
    public Decision {
        cut = List.copyOf(cut);
    }

    /** What really happens to the call. */
    public Action effective() {
        return isDryRun ? Action.ALLOW : action;
    }
}
