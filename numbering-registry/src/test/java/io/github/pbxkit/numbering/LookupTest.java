package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.numbering.LookupResult.International;
import io.github.pbxkit.numbering.LookupResult.Invalid;
import io.github.pbxkit.numbering.LookupResult.InvalidReason;
import io.github.pbxkit.numbering.LookupResult.Kazakhstan;
import io.github.pbxkit.numbering.LookupResult.Russian;
import io.github.pbxkit.numbering.LookupResult.ShortNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private static NumberingRegistry registry = NumberingRegistry.empty();

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("plan.csv"),
                "916;0000000;9999999;10000000;ПАО \"МТС\";г. Москва * Московская область\n");
        registry = NumberingRegistry.load(file).registry();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79161234567",
                "89161234567",
                "79161234567",
                "9161234567",
                "+7 (916) 123-45-67",
                "8 916 123 45 67",
                "8-916-123-45-67",
                "+7\u00a0916\u2011123\u201345.67",
                "810 7 916 123 45 67",
                "00 7 916 1234567",
                "  8(916)1234567 доб. 12",
                "+7 916 123-45-67 ext 5",
                "8 916 123 45 67, 101",
                "8 916 123 45 67 #101"
            })
    void understandsEverySpelling(String written) {
        assertThat(registry.lookup(written)).isInstanceOfSatisfying(Russian.class, russian -> {
            assertThat(russian.number()).isEqualTo(9161234567L);
            assertThat(russian.info().orElseThrow().operator().name()).isEqualTo("ПАО \"МТС\"");
        });
    }

    @ParameterizedTest
    @CsvSource({"+77011234567,7011234567", "87011234567,7011234567", "+7 601 123 45 67,6011234567"})
    void knowsThatKazakhstanSharesTheCountryCode(String written, long number) {
        assertThat(registry.lookup(written)).isEqualTo(new Kazakhstan(number));
    }

    @ParameterizedTest
    @CsvSource({
        "+4930123456,4930123456,Germany",
        "8 10 49 30 123456,4930123456,Germany",
        "00380441234567,380441234567,Ukraine",
        "375291234567,375291234567,Belarus",
        "+12425551234,12425551234,Bahamas",
        "+881612345678,881612345678,Satellite telephones",
        "8613912345678,8613912345678,China"
    })
    void namesTheCountryOfForeignNumbers(String written, String digits, String country) {
        assertThat(registry.lookup(written)).isInstanceOfSatisfying(International.class, international -> {
            assertThat(international.digits()).isEqualTo(digits);
            assertThat(international.country().orElseThrow().name(Locale.ENGLISH))
                    .isEqualTo(country);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "0", "01", "900", "123456"})
    void keepsShortNumbersApart(String written) {
        assertThat(registry.lookup(written)).isEqualTo(new ShortNumber(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "''!EMPTY",
                "--!EMPTY",
                "anonymous!NOT_DIGITS",
                "8-800-FLOWERS!NOT_DIGITS",
                "7,9161E+10!NOT_DIGITS",
                "٩١٦!NOT_DIGITS",
                "1234567!BAD_LENGTH",
                "+7916123456!BAD_LENGTH",
                "+791612345678!BAD_LENGTH",
                "0161234567!BAD_LENGTH",
                "1234567890123456!BAD_LENGTH"
            })
    void refusesWhatIsNoNumber(String written, InvalidReason reason) {
        assertThat(registry.lookup(written))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    @Property
    void neverFails(@ForAll @StringLength(max = 80) String text) {
        assertThat(registry.lookup(text)).isNotNull();
        assertThat(registry.verdict(text)).isNotNull();
    }

    @Property
    void neverFailsOnAnyNumber(@ForAll long number) {
        assertThat(registry.find(number)).isNotNull();
    }

    @Test
    void answersNothingOutsideTheRanges() {
        assertThat(registry.find(9150000000L)).isEmpty();
        assertThat(registry.find(-1)).isEmpty();
        assertThat(registry.find(Long.MAX_VALUE)).isEmpty();
        assertThat(registry.lookup("89150000000").info()).isEmpty();
    }
}
