package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.numbering.RangeChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RegistryDiffTest {
    private static RegistryDiff diff(List<String> before, List<String> after) {
        return RegistryDiff.between(Plans.of(before.toArray(String[]::new)), Plans.of(after.toArray(String[]::new)));
    }

    @Test
    void tellsEveryKindOfChange() {
        RegistryDiff diff = diff(
                List.of(
                        "900;0000000;0000099;ООО \"А\";Тула",
                        "901;0000000;0000099;ООО \"А\";Тула",
                        "902;0000000;0000099;ООО \"А\";Тула",
                        "903;0000000;0000099;ООО \"А\";Тула",
                        "904;0000000;0000049;ООО \"А\";Тула",
                        "904;0000050;0000099;ООО \"А\";Тула"),
                List.of(
                        "901;0000000;0000099;ПАО \"Б\";Тула",
                        "902;0000000;0000099;Общество с ограниченной ответственностью «А»;Тула",
                        "903;0000000;0000099;ООО \"А\";Тверь",
                        "904;0000000;0000099;ООО \"А\";Тула",
                        "905;0000000;0000009;ПАО \"Б\";Тула"));
        assertThat(diff.changes())
                .extracting(change -> change.from() / 10_000_000 + " " + change.kinds() + " " + change.numbers())
                .containsExactly(
                        "900 [WITHDRAWN] 100",
                        "901 [OPERATOR] 100",
                        "902 [OPERATOR_SPELLING] 100",
                        "903 [REGION] 100",
                        "904 [SPLIT_OR_MERGE] 100",
                        "905 [ALLOCATED] 10");
        assertThat(diff.numbersByKind()).containsEntry(Kind.ALLOCATED, 10L).containsEntry(Kind.WITHDRAWN, 100L);
        assertThat(diff.balances())
                .extracting(balance -> balance.operator().name() + " +" + balance.gained() + " -" + balance.lost())
                .containsExactly("ООО \"А\" +0 -200", "ПАО \"Б\" +110 -0");
    }

    /** Files before 2022 have no tax numbers, and since 2014 joint-stock companies have other legal forms. */
    @Test
    void countsACompanyOnceOverLegalFormsAndTaxNumbers() {
        RegistryDiff diff = diff(
                List.of("900;0000000;0000099;ОАО \"МТТ\";Тула", "901;0000000;0000099;ООО \"А\";Тула"),
                List.of(
                        "900;0000000;0000099;АО «МТТ»;Тула;Тульская область;7705017253",
                        "901;0000000;0000099;АО \"МТТ\";Тула;Тульская область;7705017253",
                        "902;0000000;0000099;ООО \"А\";Тула;Тульская область;7700000011"));
        assertThat(diff.numbersByKind()).containsEntry(Kind.OPERATOR_SPELLING, 100L);
        assertThat(diff.balances())
                .extracting(balance -> balance.operator().name() + " +" + balance.gained() + " -" + balance.lost())
                .containsExactly("АО \"МТТ\" +100 -0", "ООО \"А\" +100 -100");
    }

    @Test
    void doesNotApplyToAnotherRegistry() {
        RegistryDiff diff = diff(List.of("900;0000000;0000099;А;Тула"), List.of("900;0000000;0000099;Б;Тула"));
        assertThatThrownBy(() -> diff.apply(Plans.of("900;0000000;0000098;А;Тула")))
                .isInstanceOf(NumberingException.class)
                .hasMessageContaining("9000000000-9000000099");
        assertThatThrownBy(() -> diff.apply(NumberingRegistry.empty())).isInstanceOf(NumberingException.class);
    }

    @Property(tries = 150)
    void appliedGivesTheOtherRegistryAndTheTotalsMatchNumberByNumber(@ForAll Random random) {
        NumberingRegistry before = random(random);
        NumberingRegistry after = random(random);
        RegistryDiff diff = RegistryDiff.between(before, after);
        assertThat(diff.apply(before)).isEqualTo(after);
        NumberingRegistry decoded =
                DiffCodec.decode("diff", DiffCodec.encode(diff), before).apply(before);
        assertThat(decoded).isEqualTo(after);
        long allocated = 0;
        long moved = 0;
        for (long number = 9_000_000_000L; number < 9_000_000_300L; number++) {
            var was = before.find(number);
            var is = after.find(number);
            allocated += was.isEmpty() && is.isPresent() ? 1 : 0;
            moved += was.isPresent()
                            && is.isPresent()
                            && !was.get().operator().isSameCompany(is.get().operator())
                    ? 1
                    : 0;
        }
        assertThat(diff.numbersByKind().get(Kind.ALLOCATED)).isEqualTo(allocated);
        assertThat(diff.numbersByKind().get(Kind.OPERATOR)).isEqualTo(moved);
    }

    private static NumberingRegistry random(Random random) {
        List<String> rows = new ArrayList<>();
        for (int at = random.nextInt(5); at < 250; ) {
            int to = at + random.nextInt(20);
            rows.add("900;%07d;%07d;O%d;R%d".formatted(at, to, random.nextInt(3), random.nextInt(2)));
            at = to + 1 + (random.nextBoolean() ? 0 : random.nextInt(10));
        }
        return Plans.load(LocalDate.EPOCH, rows.toArray(String[]::new)).registry();
    }
}
