package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.DhcpOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints options 66 and 150 for a DHCP server. */
@Command(
        name = "dhcp",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints DHCP options 66 and 150. / Выводит опции DHCP 66 и 150.")
final class DhcpCommand implements Callable<Integer> {
    /** Whose notation. */
    enum Server {
        ISC,
        KEA,
        DNSMASQ,
        ROUTEROS,
        IOS,
        WINDOWS
    }

    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Parameters(index = "0", paramLabel = "SERVER", description = "isc, kea, dnsmasq, routeros, ios or windows")
    private Server server = Server.ISC;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ADDRESS", description = "this server's addresses")
    private List<String> addresses = new ArrayList<>();

    @Override
    public Integer call() {
        DhcpOptions options = DhcpOptions.of(addresses.toArray(String[]::new));
        ProvisionerMain program = Objects.requireNonNull(main, "main");
        program.out().print(text(options));
        program.out().flush();
        return 0;
    }

    private String text(DhcpOptions options) {
        switch (server) {
            case KEA:
                return options.toKea();
            case DNSMASQ:
                return options.toDnsmasq();
            case ROUTEROS:
                return options.toRouterOs();
            case IOS:
                return options.toIos();
            case WINDOWS:
                return options.toWindowsNetsh();
            default:
                return options.toIsc();
        }
    }
}
