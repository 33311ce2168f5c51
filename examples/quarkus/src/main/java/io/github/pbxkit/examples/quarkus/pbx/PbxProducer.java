package io.github.pbxkit.examples.quarkus.pbx;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.numbering.LiveRegistry;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The libraries' objects as beans. They are {@code @Singleton} and never a proxied scope: the clients are final classes. Each
 * is a {@code @DefaultBean}, so a producer of your own for the same type replaces it.
 */
@Dependent
public class PbxProducer {

    @Produces
    @Singleton
    @DefaultBean
    Servers<AriClient> ariClients(PbxConfig config) {
        return servers("pbxkit.ari.servers", config.ari().servers(), (name, server) -> ari(server));
    }

    @Produces
    @Singleton
    @DefaultBean
    Servers<AmiClient> amiClients(PbxConfig config) {
        return servers("pbxkit.ami.servers", config.ami().servers(), PbxProducer::ami);
    }

    @Produces
    @Dependent
    @PbxServer
    @DefaultBean
    AriClient ariClient(InjectionPoint where, Servers<AriClient> clients) {
        return clients.get(serverOf(where));
    }

    @Produces
    @Dependent
    @PbxServer
    @DefaultBean
    AmiClient amiClient(InjectionPoint where, Servers<AmiClient> clients) {
        return clients.get(serverOf(where));
    }

    @Produces
    @Singleton
    @DefaultBean
    LiveRegistry registry(PbxConfig config) {
        return new LiveRegistry(NumberingData.of(config.numbering().data()));
    }

    private static <S, C> Servers<C> servers(
            String prefix, Map<String, S> configured, BiFunction<String, S, C> client) {
        Map<String, C> clients = new TreeMap<>();
        configured.forEach((name, server) -> clients.put(name, client.apply(name, server)));
        return new Servers<>(prefix, clients);
    }

    private static String serverOf(InjectionPoint where) {
        return where.getQualifiers().stream()
                .filter(PbxServer.class::isInstance)
                .map(qualifier -> ((PbxServer) qualifier).value())
                .findFirst()
                .orElseThrow();
    }

    private static AriClient ari(PbxConfig.AriServer server) {
        Reconnect forAsLongAsItTakes = Reconnect.DEFAULTS.withFirstConnect(true);
        return builder(server)
                .options(AriOptions.builder().reconnect(forAsLongAsItTakes).build())
                .build();
    }

    private static AmiClient ami(String name, PbxConfig.AmiServer server) {
        return builder(server).name(name).keepTrying().build();
    }

    /** A client of that server, with what is configured. */
    public static AriClient.Builder builder(PbxConfig.AriServer server) {
        return AriClient.builder(server.url())
                .credentials(server.username(), server.password().get())
                .application(server.applications().toArray(String[]::new));
    }

    /** A client of that server, with what is configured. */
    public static AmiClientBuilder builder(PbxConfig.AmiServer server) {
        AmiClientBuilder builder = AmiClient.builder(
                        server.host(), server.port().orElse(server.tls() ? 5039 : 5038))
                .credentials(server.username(), server.password().get())
                .events(server.events());
        return server.tls() ? builder.tls(AmiTls.system()) : builder;
    }
}
