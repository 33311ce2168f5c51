package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Simulated phones: each asks from an address of its own; the one with the broken file asks again every 30 seconds. */
final class DemoPhones {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPhones.class);

    private DemoPhones() {}

    static void start(int tftpPort, Path folder) throws IOException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "provisioner-demo");
            thread.setDaemon(true);
            return thread;
        });
        List<String> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("SEP"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < files.size(); i++) {
            InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (11 + i)});
            String config = files.get(i);
            Runnable boot = () -> boot(own, tftpPort, config);
            if (i == 0) {
                timer.schedule(boot, 1, TimeUnit.SECONDS);
            } else {
                timer.scheduleWithFixedDelay(boot, 1, 30, TimeUnit.SECONDS);
            }
        }
    }

    /** What a phone asks for when it starts. */
    private static void boot(InetAddress own, int port, String config) {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (TftpClient client = new TftpClient(own, server)) {
            for (String file : List.of("CTL" + config.replace(".cnf.xml", ".tlv"), config)) {
                try {
                    client.get(file);
                } catch (TftpClient.RefusedException e) {
                    LOG.debug("{} is not there", file);
                }
            }
        } catch (IOException e) {
            LOG.warn("the simulated phone {} cannot ask: {}", own, e.getMessage());
        }
    }
}
