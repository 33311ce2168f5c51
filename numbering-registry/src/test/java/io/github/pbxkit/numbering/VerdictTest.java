package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final NumberingRegistry registry = Plans.of(
            "495;0000000;4999999;ПАО \"МГТС\";г. Москва",
            "499;1000000;1999999;ПАО \"МГТС\";г. Москва",
            "516;0000000;0000009;Пример;Пример",
            "800;1000000;1009999;ПАО \"Ростелеком\";Российская Федерация",
            "812;3000000;3999999;ПАО \"Ростелеком\";г. Санкт-Петербург",
            "916;0000000;9999999;ПАО \"МТС\";г. Москва * Московская область");

    @ParameterizedTest
    @CsvSource({
        // Russian numbers that somebody holds, in the spellings of switches and people
        "+74951234567, ALLOCATED",
        "84951234567, ALLOCATED",
        "74951234567, ALLOCATED",
        "4951234567, ALLOCATED",
        "+7 (916) 123-45-67, ALLOCATED",
        "8 800 100-00-00, ALLOCATED",
        "88123999999, ALLOCATED",
        "810 7 916 123 45 67, ALLOCATED",
        // Russian codes, but nobody's numbers
        "+74955000000, UNALLOCATED",
        "+74991000000, ALLOCATED",
        "+74990999999, UNALLOCATED",
        "88001010000, UNALLOCATED",
        "+78129999999, UNALLOCATED",
        // codes that Russia does not have
        "+71234567890, UNALLOCATED",
        "+72001234567, UNALLOCATED",
        "85551234567, UNALLOCATED",
        "+79991234567, UNALLOCATED",
        // Kazakhstan behind +7
        "+77011234567, KAZAKHSTAN",
        "87771234567, KAZAKHSTAN",
        "+76001234567, KAZAKHSTAN",
        // foreign numbers that pose as 8 and a Russian code: Viet Nam, Viet Nam, Bangladesh, Korea has no such code
        "+84951234567, LOOKALIKE",
        "+84991234567, LOOKALIKE",
        "+88001000000, LOOKALIKE",
        "+88123456789, LOOKALIKE",
        "+82101234567, FOREIGN",
        "810 84 95 1234567, LOOKALIKE",
        // foreign numbers of ten digits that pass for a code and a number behind the plus: Germany, Germany, Chile
        "+4951234567, LOOKALIKE",
        "+4991234567, LOOKALIKE",
        "+5161234567, LOOKALIKE",
        // plainly foreign
        "+49301234567, FOREIGN",
        "+380441234567, FOREIGN",
        "375291234567, FOREIGN",
        "+12125551234, FOREIGN",
        "00 44 20 7946 0000, FOREIGN",
        // short, wrong length, nothing
        "112, SHORT",
        "0, SHORT",
        "+7916123456, BAD_LENGTH",
        "+791612345678, BAD_LENGTH",
        "1234567, BAD_LENGTH",
        "anonymous, NOT_A_NUMBER",
        "'', NOT_A_NUMBER"
    })
    void judgesCallingNumbers(String number, Verdict.Kind expected) {
        Verdict verdict = registry.verdict(number);
        assertThat(verdict.kind()).as("%s", verdict).isEqualTo(expected);
        assertThat(verdict.reason()).isNotBlank();
        assertThat(verdict.asOf()).isEqualTo("2026-04-01");
        assertThat(verdict.explanation().text(RUSSIAN))
                .isNotEqualTo(verdict.reason())
                .containsPattern("[а-я]")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({
        "+74951234567, ALLOCATED_RANGE, 'В диапазоне, выделенном оператору: ПАО \"МГТС\"'",
        "+74990999999, GAP_IN_CODE, 'Код 499 есть, но этот номер никому не выделен: звонить с него никто не может'",
        "85551234567, NO_SUCH_CODE, 'Российского кода 555 нет: звонить с такого номера никто не может'",
        "+84951234567, POSES_AS_RUSSIAN, 'Читается как 8 495 123-45-67, но +84951234567 - это Вьетнам'",
        "+49301234567, FOREIGN_COUNTRY, 'Номер другой страны: Германия'",
        "+2101234567890, UNASSIGNED_COUNTRY_CODE, 'Кода номера +2101234567890 нет ни у одной страны'",
        "+77011234567, KAZAKHSTAN_CODE, 'Коды от 600 до 799 после +7 принадлежат Казахстану'",
        "1234567, CODE_MISSING, 'Неполный номер: семь цифр - это местный номер, не хватает кода'",
        "anonymous, NOT_DIGITS, 'Не номер: \"a\" - не цифра и не знак между цифрами'"
    })
    void saysWhyByACodeAndInTheLanguageOfTheReader(String number, Explanation.Code code, String russian) {
        Explanation why = registry.verdict(number).explanation();
        assertThat(why.code()).isEqualTo(code);
        assertThat(why.text(RUSSIAN)).isEqualTo(russian);
        assertThat(why)
                .hasToString(why.text(Locale.ENGLISH))
                .isEqualTo(registry.verdict(number).explanation());
    }
}
