package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.Texts;
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
        String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        URI page = URI.create("http://" + name + ":" + config.getValue("quarkus.http.port", Integer.class) + "/");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println(texts.say("start.page", page));
        out.println(texts.say("start.stop"));
        WebOptions web = new WebOptions(page.getPort());
        web.openBrowser = config.getValue("office.open-browser", Boolean.class);
        web.browse(page);
        Quarkus.waitForExit();
        return 0;
    }
}
