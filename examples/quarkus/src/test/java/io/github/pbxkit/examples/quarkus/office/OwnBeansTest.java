package io.github.pbxkit.examples.quarkus.office;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The application with a registry of its own and without any PBX. */
@QuarkusTest
@TestProfile(OwnBeansTest.Profile.class)
class OwnBeansTest {
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OwnRegistry.class);
        }
    }

    @Alternative
    @Singleton
    public static class OwnRegistry {
        @Produces
        @Singleton
        LiveRegistry registry() throws IOException {
            Path file = Files.createTempFile("own", ".csv");
            try {
                Files.writeString(file, "916;0000000;9999999;10000000;ООО \"Свой\";г. Москва\n");
                return new LiveRegistry(NumberingRegistry.load(file).registry());
            } finally {
                Files.delete(file);
            }
        }
    }

    @Test
    void aBeanOfItsOwnReplacesTheProducers() {
        when().get("/api/numbers/{number}", "+79161234567").then().body("operator", equalTo("ООО \"Свой\""));
    }

    @Test
    void aPbxNeedsNotBeConfigured() {
        when().get("/api/board").then().statusCode(200).body("links", empty());
        when().get("/q/health/ready").then().statusCode(200);
    }
}
