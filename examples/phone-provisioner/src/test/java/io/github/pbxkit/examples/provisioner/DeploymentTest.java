package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path lists;

    private Inventory inventory(int phones, int renamed) throws IOException {
        StringBuilder csv = new StringBuilder("mac,model,number,name,password,server\n");
        for (int i = 0; i < phones; i++) {
            String name = i < renamed ? "\"Renamed, " + i + "\"" : "Phone " + i;
            csv.append(String.format("0011223%05x,7931,%d,%s,secret%d,10.20.1.1%n", i, 1000 + i, name, i));
        }
        Path file = Files.writeString(lists.resolve("phones" + phones + "-" + renamed + ".csv"), csv);
        return Inventory.read(file);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void touchesOnlyWhatItListedAndPutsItBackByteByByte() throws IOException {
        Deployment deployment = new Deployment(folder, Clock.systemUTC());
        Files.writeString(folder.resolve("SEP0011223FFFFF.cnf.xml"), "<device>of someone else</device>");
        deployment.apply(deployment.plan(inventory(400, 0)));
        Map<String, String> before = contents();
        assertThat(before).hasSize(401);
        FileTime old = FileTime.fromMillis(0);
        for (String file : before.keySet()) {
            Files.setLastModifiedTime(folder.resolve(file), old);
        }

        List<Deployment.Change> changes = deployment.plan(inventory(401, 7));
        assertThat(changes).hasSize(8).filteredOn(Deployment.Change::isNew).hasSize(1);
        assertThat(changes.get(0).paths()).containsExactly("~ device/sipProfile/sipLines/line/displayName");
        assertThat(contents())
                .as("plan writes nothing")
                .usingRecursiveComparison()
                .isEqualTo(before);

        deployment.apply(changes);
        List<String> touched = changes.stream().map(Deployment.Change::file).toList();
        for (String file : contents().keySet()) {
            boolean untouched = Files.getLastModifiedTime(folder.resolve(file)).equals(old);
            assertThat(untouched).as(file).isEqualTo(!touched.contains(file));
        }
        assertThat(deployment.plan(inventory(401, 7))).isEmpty();

        assertThat(deployment.rollback()).containsExactlyElementsOf(touched);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void undoesOneStepAfterTheOther() throws IOException {
        Deployment deployment = new Deployment(folder, Clock.systemUTC());
        assertThatThrownBy(deployment::rollback).hasMessageContaining("nothing to undo");
        deployment.apply(deployment.plan(inventory(3, 0)));
        deployment.apply(deployment.plan(inventory(3, 1)));
        assertThat(deployment.rollback()).hasSize(1);
        assertThat(deployment.rollback()).hasSize(3);
        assertThat(contents()).isEmpty();
        assertThatThrownBy(deployment::rollback).hasMessageContaining("nothing to undo");
    }

    @Test
    void mergesSiteModelAndPhone() throws IOException {
        Path file = Files.writeString(lists.resolve("phones.yaml"), """
                site: { server: 10.0.0.1, label: site, sipProfile/kpml: 1 }
                models:
                  "7931": { label: model, sipProfile/kpml: 3 }
                phones:
                  - { mac: 00-11-22-33-44-55, model: CP-7931G, number: 301, label: own }
                  - { mac: 0011.2233.4466, model: 7931, number: 302 }
                  - { mac: "001122334477", model: 7942, number: 303 }
                """);
        assertThat(Inventory.read(file).phones())
                .extracting(phone -> phone.config().label().orElse("") + " "
                        + phone.config()
                                .toDocument()
                                .value("device/sipProfile/kpml")
                                .orElse(""))
                .containsExactly("own 3", "model 3", "site 1");
    }

    @Test
    void saysWhichLineOfAListIsWrong() throws IOException {
        assertWrong("phones.csv", "mac,model,number,server\nnothing,7931,1,h\n", "phones.csv:2: mac 'nothing'");
        assertWrong("phones.csv", "mac,model,number,server\n001122334455,1234,1,h\n", "model '1234'");
        assertWrong("phones.csv", "mac,model,number\n001122334455,7931,1\n", "no server");
        assertWrong("phones.csv", "mac\n1,2,3\n", "3 cells");
        assertWrong("phones.csv", "mac\n\"1\n", "quote is not closed");
        assertWrong("phones.yaml", "phones: [", "is no YAML");
        assertWrong("phones.yaml", "phones: 7", "neither a list");
        assertWrong("phones.yaml", "- 1", "outermost level");
        String twice = "mac,model,number,server\n001122334455,7931,1,h\n00:11:22:33:44:55,7931,1,h\n";
        assertWrong("phones.csv", twice, "twice");
    }

    private void assertWrong(String name, String text, String why) throws IOException {
        Path file = Files.writeString(lists.resolve(name), text);
        assertThatThrownBy(() -> Inventory.read(file))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining(why);
    }
}
