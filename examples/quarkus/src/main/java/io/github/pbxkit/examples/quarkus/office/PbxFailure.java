package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.ari.AriException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the PBX refused or did not answer is neither the asker's fault nor ours. */
@Provider
public class PbxFailure implements ExceptionMapper<AriException> {
    @Override
    public Response toResponse(AriException failure) {
        return Response.status(Response.Status.BAD_GATEWAY)
                .type(MediaType.TEXT_PLAIN)
                .entity(String.valueOf(failure.getMessage()))
                .build();
    }
}
