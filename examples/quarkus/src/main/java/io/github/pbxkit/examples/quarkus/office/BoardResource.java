package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.examples.quarkus.pbx.PbxLinks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the page shows, and the same for programs. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {
    /** All of it at one moment. */
    public record Board(
            String language,
            List<PbxLinks.Link> links,
            List<WaitingRoom.Call> calls,
            List<Devices.Device> devices,
            List<Phones.Phone> phones) {}

    private final String language;
    private final PbxLinks links;
    private final WaitingRoom room;
    private final Devices devices;
    private final Phones phones;
    private final WhoIs whoIs;

    /** @param language of the page until the reader chooses; empty for the browser's */
    BoardResource(
            @ConfigProperty(name = "office.language") Optional<String> language,
            PbxLinks links,
            WaitingRoom room,
            Devices devices,
            Phones phones,
            WhoIs whoIs) {
        this.language = language.orElse("");
        this.links = links;
        this.room = room;
        this.devices = devices;
        this.phones = phones;
        this.whoIs = whoIs;
    }

    @GET
    @Path("board")
    public Board board() {
        return new Board(language, links.all(), room.calls(), devices.devices(), phones.phones());
    }

    @GET
    @Path("peers")
    public List<Devices.Device> peers() {
        return devices.devices();
    }

    @GET
    @Path("numbers/{number}")
    public WhoIs.Answer number(@PathParam("number") String number) {
        return whoIs.ask(number);
    }
}
