package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says where the page is, once it is there. */
public class OfficeApplication implements QuarkusApplication {
    @Override
    public int run(String... args) {
        Config config = ConfigProvider.getConfig();
        Texts texts = Texts.in(OfficeMain.class, config.getValue("office.language", String.class));
        String host = config.getValue("quarkus.http.host", String.class);
        int port = config.getValue("quarkus.http.port", Integer.class);
        URI page = config.getOptionalValue("office.public-url", URI.class)
                .orElseGet(() -> new PageOptions(host, port, null, null).page(port));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println(texts.say("start.page", page));
        out.println(texts.say("start.stop"));
        WebOptions web = new WebOptions(port);
        web.openBrowser = config.getValue("office.open-browser", Boolean.class);
        web.browse(page);
        Quarkus.waitForExit();
        return 0;
    }
}
