package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrySearchTest {
    private final NumberingRegistry registry = Plans.of(
            "495;0000000;4999999;ПАО \"МГТС\";г. Москва",
            "900;0000000;0000009;ООО \"Т2 Мобайл\";Тульская обл.;7743895280",
            "900;0000010;0000019;ООО \"Т2 МОБАЙЛ\";Тульская обл.;7743895280",
            "916;0000000;9999999;ПАО \"МТС\";г. Москва",
            "916;0000000;0000009;нет;нет");

    @Test
    void findsTheRowsOfACompanyInAllSpellings() {
        Operator tele2 = registry.find(9000000000L).orElseThrow().operator();
        assertThat(registry.rangesOf(tele2).map(NumberRange::from)).containsExactly(9000000000L, 9000000010L);
    }

    @Test
    void findsTheRowsOfARegion() {
        assertThat(registry.rangesOf(Region.of("г. Москва")).map(NumberRange::code))
                .containsExactly(495, 916);
    }

    @Test
    void searchesByPartOfAName() {
        assertThat(registry.searchOperators("мтс"))
                .containsExactly(new Holding<>(Operator.of("ПАО \"МТС\""), 1, 10_000_000));
        assertThat(registry.searchOperators("7743895280")).hasSize(2);
        assertThat(registry.searchOperators("т2 мобайл")).hasSize(2);
        assertThat(registry.searchRegions("тул")).hasSize(1);
        assertThat(registry.searchRegions("nowhere")).isEmpty();
    }

    @Test
    void listsOperatorsRegionsAndCodes() {
        assertThat(registry.operators())
                .extracting(holding -> holding.holder().name())
                .startsWith("ПАО \"МТС\"", "ПАО \"МГТС\"")
                .hasSize(4);
        assertThat(registry.regions()).hasSize(2);
        assertThat(registry.codes()).containsExactly(495, 900, 916);
        assertThat(registry.code(900)).hasSize(2);
        assertThat(registry.code(901)).isEmpty();
        assertThat(registry.gaps(4_950_000_000L, 4_959_999_999L)).containsExactly(new Gap(4955000000L, 4959999999L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "г. Москва!3",
                "г. Улан-Удэ|Республика Бурятия!8",
                "Ямало-Ненецкий АО!5",
                "Ненецкий АО!3",
                "г. Москва * Московская область!3",
                "Город Санкт-Петербург, Ленинградская область!3",
                "Ханты - Мансийский - Югра АО!5",
                "Омская обл.!6",
                "Томская область!7",
                "Камчатский край!12",
                "Калининградская обл.!2",
                "Кемеровская область - Кузбасс!7",
                "Самарская обл.!4",
                "р-н Раменский|Московская обл.!3"
            })
    void tellsTheTimeWhereTheRegionDoes(String name, int hours) {
        assertThat(Region.of(name).utcOffset()).contains(ZoneOffset.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Российская Федерация",
                "Республика Саха /Якутия/",
                "Красноярский край * Республика Хакасия * г. Москва",
                "Российская Федерация, кроме Чеченской Республики",
                "-",
                "Регион"
            })
    void doesNotGuessTheTime(String name) {
        assertThat(Region.of(name).utcOffset()).isEmpty();
    }

    @Test
    void parsesTheLevelsOfARegion() {
        Region region = Region.of("г. Ейск|р-н Ейский|Краснодарский край");
        assertThat(region.levels()).containsExactly("г. Ейск", "р-н Ейский", "Краснодарский край");
        assertThat(region.subject()).isEqualTo("Краснодарский край");
    }

    @Test
    void foldsSpellingsOfCompanies() {
        assertThat(Operator.of("ООО «Ёлка  Связь»")
                        .isSameCompany(Operator.of("ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ \"Елка-связь\"")))
                .isTrue();
        assertThat(Operator.of("А", "1234567890").isSameCompany(Operator.of("Б", "1234567890")))
                .isTrue();
        assertThat(Operator.of("А", "1234567890").isSameCompany(Operator.of("А", "1234567891")))
                .isFalse();
    }
}
