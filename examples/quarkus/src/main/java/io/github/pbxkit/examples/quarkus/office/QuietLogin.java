package io.github.pbxkit.examples.quarkus.office;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The page tells by itself that it is logged out: the browser must not put up its form once a second. */
@Singleton
public class QuietLogin {
    private static final int BEFORE_AUTHENTICATION = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    if ("XMLHttpRequest".equals(request.request().getHeader("X-Requested-With"))) {
                        request.addHeadersEndHandler(
                                answer -> request.response().headers().remove("WWW-Authenticate"));
                    }
                    request.next();
                },
                BEFORE_AUTHENTICATION);
    }
}
