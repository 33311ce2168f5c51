package io.github.pbxkit.ari;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    private static final String ROOT = "io.github.pbxkit.ari";
    private static final List<String> EXPORTED =
            List.of(ROOT, ROOT + ".event", ROOT + ".model", ROOT + ".operations", ROOT + ".recipe", ROOT + ".socket");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("testkit") && !location.contains("jmh"))
            .importPackages(ROOT);

    @Test
    void showsNoTypesOfOthersButInOnePlace() {
        List<String> shown = OURS.stream()
                .filter(PublicApiTest::isPublic)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> isVisible(unit) && types(unit).anyMatch(PublicApiTest::isForeign))
                .map(JavaCodeUnit::getFullName)
                .toList();

        assertThat(shown).containsExactly(ROOT + ".AriClient$Builder.httpClient(okhttp3.OkHttpClient)");
    }

    @Test
    void looksAtAllOfIt() {
        assertThat(OURS.stream().filter(PublicApiTest::isPublic).count()).isGreaterThan(150);
    }

    @Test
    void usesNoDatabinding() {
        noClasses()
                .that(resideInAnyPackage(ROOT + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "java.lang.reflect..")
                .check(OURS);
    }

    @Test
    void onlyTheJsonReaderKnowsJackson() {
        noClasses()
                .that(not(resideInAnyPackage(ROOT + ".internal")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(OURS);
    }

    @Test
    void eventsAndModelsAreRecords() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".event", ROOT + ".model")
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords()
                .check(OURS);
        assertThat(OURS.stream()
                        .filter(type -> type.getPackageName().equals(ROOT + ".event") && type.isRecord())
                        .count())
                .isEqualTo(46);
        assertThat(OURS.stream()
                        .filter(type -> type.getPackageName().equals(ROOT + ".model")
                                && type.isRecord()
                                && type.tryGetMethod("extra").isPresent())
                        .count())
                .isEqualTo(37);
    }

    private static boolean isPublic(JavaClass type) {
        return EXPORTED.contains(type.getPackageName()) && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PUBLIC)
                || unit.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(
                Stream.of(unit.getRawReturnType()),
                Stream.concat(unit.getRawParameterTypes().stream(), unit.getExceptionTypes().stream()));
    }

    private static boolean isForeign(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return !name.startsWith("java") && !name.isEmpty() && !EXPORTED.contains(name);
    }
}
