package io.github.pbxkit.examples.quarkus.office;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The callers who wait. */
@Path("/api/calls")
public class CallResource {
    private final WaitingRoom room;

    CallResource(WaitingRoom room) {
        this.room = room;
    }

    @GET
    public List<WaitingRoom.Call> calls() {
        return room.calls();
    }

    @DELETE
    @Path("{server}/{id}")
    public void hangUp(@PathParam("server") String server, @PathParam("id") String id) {
        requireKnown(room.hangUp(server, id), server, id);
    }

    @POST
    @Path("{server}/{id}/continue")
    public void sendOn(@PathParam("server") String server, @PathParam("id") String id) {
        requireKnown(room.sendOn(server, id), server, id);
    }

    private static void requireKnown(boolean known, String server, String id) {
        if (!known) {
            throw new NotFoundException("Nobody waits with the id " + id + " on " + server);
        }
    }
}
