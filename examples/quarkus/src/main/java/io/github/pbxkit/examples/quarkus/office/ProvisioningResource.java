package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.Finding;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The files that phones ask for by HTTP, and a checker for files from elsewhere. */
@Path("/provisioning")
public class ProvisioningResource {
    private final Phones phones;

    ProvisioningResource(Phones phones) {
        this.phones = phones;
    }

    /** @param file as {@code SEP001122334455.cnf.xml} */
    @GET
    @Path("{file}")
    @Produces(MediaType.TEXT_XML)
    public byte[] file(@PathParam("file") String file) {
        return phones.file(file).orElseThrow(() -> unknown(file));
    }

    /** What pjsip.conf needs for that phone. */
    @GET
    @Path("{file}/peer")
    @Produces(MediaType.TEXT_PLAIN)
    public String peer(@PathParam("file") String file) {
        return phones.peer(file).orElseThrow(() -> unknown(file));
    }

    /** @param content a phone's file, however broken */
    @POST
    @Path("check")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Finding> check(byte[] content) {
        return ConfigCheck.check(CnfDocument.parse(content));
    }

    private static NotFoundException unknown(String file) {
        return new NotFoundException("No phone is configured for " + file);
    }
}
