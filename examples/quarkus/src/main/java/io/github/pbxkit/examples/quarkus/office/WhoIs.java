package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Verdict;
import jakarta.inject.Singleton;

/** Says of a number what the numbering plan knows. Thread-safe; asks memory only. */
@Singleton
public class WhoIs {
    /**
     * What is known of a number.
     *
     * @param number as it was written
     * @param operator who holds it; empty if nobody known does
     * @param region where it belongs; empty if not known
     * @param verdict {@link Verdict.Kind} by name
     * @param suspicious whether it cannot be what it seems
     * @param reason one sentence, in English
     */
    public record Answer(
            String number, String operator, String region, String verdict, boolean suspicious, String reason) {}

    private final LiveRegistry registry;

    WhoIs(LiveRegistry registry) {
        this.registry = registry;
    }

    /** @param number as it was written or sent, also {@code anonymous} or nothing */
    public Answer ask(String number) {
        NumberingRegistry plan = registry.current();
        Verdict verdict = plan.verdict(number);
        return new Answer(
                number,
                verdict.lookup()
                        .info()
                        .map(NumberInfo::operator)
                        .map(it -> it.name())
                        .orElse(""),
                verdict.lookup()
                        .info()
                        .map(NumberInfo::region)
                        .map(it -> it.name())
                        .orElse(""),
                verdict.kind().name(),
                verdict.isSuspicious(),
                verdict.reason());
    }
}
