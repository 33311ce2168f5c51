package io.github.pbxkit.ari.testkit;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** All operations behind one door, however the request came: by HTTP or over the event socket. */
final class RestInterface {
    private final Pbx pbx;
    private final Router router = new Router();

    RestInterface(Pbx pbx, Calls calls, Bridging bridging, Media media, Talking talking, Applications applications) {
        this.pbx = pbx;
        new ChannelOperations(pbx, calls, media, talking).register(router);
        new BridgeOperations(pbx, bridging, media).register(router);
        new Recordings(pbx).register(router);
        new ServerOperations(pbx, applications).register(router);
    }

    /** Lists the resources, with the address this server has. */
    void describeAt(String basePath) {
        for (String resource : ServerOperations.RESOURCES) {
            router.add(
                    "GET",
                    "/api-docs/" + resource + ".json",
                    call -> Reply.ok(ServerOperations.apiDocs(router, resource)));
        }
        router.add("GET", "/api-docs/resources.json", call -> Reply.ok(ServerOperations.apiDocs(pbx, basePath)));
    }

    /**
     * Answers a request of somebody who has shown who he is.
     *
     * @param path below {@code /ari}, not decoded: empty or beginning with a slash
     */
    CompletableFuture<Reply> answer(AriUser user, String path, RecordedRequest request) {
        boolean reads = request.method().equals("GET") || request.method().equals("OPTIONS");
        if (user.readOnly() && !reads) {
            return Router.done(Reply.error(403, "Write access denied"));
        }
        String type = request.header("content-type").orElse("");
        return pbx.call(() -> {
            try {
                Parameters parameters = Parameters.read(request.query(), type, request.body());
                return router.route(request.method(), path, parameters);
            } catch (RestError malformed) {
                return Router.done(Reply.error(malformed.status(), String.valueOf(malformed.getMessage())));
            } catch (AllocationFailed failed) {
                return Router.done(Reply.json(500, Map.of("error", "Allocation failed")));
            }
        });
    }
}
