package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the file of one phone. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the file of a new phone. / Создаёт файл нового телефона.")
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Parameters(index = "0", paramLabel = "MODEL", description = "such as 7931")
    private String model = "";

    @Parameters(index = "1", paramLabel = "MAC", description = "such as 00:11:22:33:44:55")
    private String mac = "";

    @Option(names = "--server", required = true, description = "the SIP server / SIP-сервер")
    private String server = "";

    @Option(names = "--number", required = true, description = "the line's number / номер линии")
    private String number = "";

    @Option(names = "--name", description = "name that others see / отображаемое имя")
    private @Nullable String name;

    @Option(
            names = "--secret",
            interactive = true,
            arity = "0..1",
            description = "SIP password; asked for without a value")
    private char @Nullable [] secret;

    @Option(names = "--firmware", description = "name of the .loads file without the suffix")
    private @Nullable String firmware;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "any other element")
    private Map<String, String> more = new LinkedHashMap<>();

    @Option(names = "--dir", description = "where to write; without it the file is printed")
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        Map<String, String> values = new LinkedHashMap<>(more);
        values.put("server", server);
        values.put("number", number);
        put(values, "name", name);
        put(values, "firmware", firmware);
        put(values, "password", secret == null ? null : new String(secret));
        DeviceModel known = DeviceModel.named(model)
                .orElseThrow(() -> new InventoryException("there is no model '" + model + "' in the catalogue"));
        PhoneEntry phone = new PhoneEntry(MacAddress.parse(mac), known, values);
        byte[] bytes = phone.config().toBytes();
        ProvisionerMain program = Objects.requireNonNull(main, "main");
        if (folder == null) {
            program.out().print(new String(bytes, StandardCharsets.UTF_8));
        } else {
            Path file = folder.resolve(phone.fileName());
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            program.out().println(file);
        }
        program.out().flush();
        return 0;
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
