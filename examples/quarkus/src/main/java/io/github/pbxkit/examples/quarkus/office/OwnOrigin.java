package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.examples.kit.web.OriginPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps other web sites out of the interface; programs, which send no Origin, come in. */
@Provider
public class OwnOrigin implements ContainerRequestFilter {
    private final OriginPolicy policy;

    OwnOrigin(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "office.public-url") Optional<URI> publicUrl)
            throws UnknownHostException {
        this.policy = new OriginPolicy(InetAddress.getByName(host).isLoopbackAddress(), publicUrl.orElse(null));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String host = request.getUriInfo().getRequestUri().getRawAuthority();
        String origin = request.getHeaderString("Origin");
        boolean ours = policy.isOurHost(host) && (origin == null || policy.isOurOrigin(origin, host));
        if (!ours) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN)
                    .header(HttpHeaders.CONTENT_TYPE, "text/plain")
                    .entity("This comes from another web site.")
                    .build());
        }
    }
}
