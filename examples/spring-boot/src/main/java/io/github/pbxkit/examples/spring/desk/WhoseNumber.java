package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.Verdict;
import java.util.Optional;

/**
 * What the registry says of a number.
 *
 * @param operator who holds it; empty if nobody known does
 * @param region where it belongs; empty if not known
 * @param verdict {@link Verdict.Kind} by name
 * @param suspicious whether it cannot be what it seems
 * @param reason one sentence
 */
public record WhoseNumber(String operator, String region, String verdict, boolean suspicious, String reason) {
    static WhoseNumber of(Verdict verdict) {
        Optional<NumberInfo> info = verdict.lookup().info();
        return new WhoseNumber(
                info.map(it -> it.operator().name()).orElse(""),
                info.map(it -> it.region().name()).orElse(""),
                verdict.kind().name(),
                verdict.isSuspicious(),
                verdict.reason());
    }
}
