package io.github.pbxkit.examples.quarkus.pbx;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness by protocol: up while every server is connected. Never liveness: restarting this application would not bring a
 * PBX back.
 */
@Singleton
public class PbxHealth {
    private final PbxLinks links;

    PbxHealth(PbxLinks links) {
        this.links = links;
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck ari() {
        return () -> check("ARI");
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck ami() {
        return () -> check("AMI");
    }

    private HealthCheckResponse check(String protocol) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("pbxkit " + protocol);
        boolean isUp = true;
        for (PbxLinks.Link link : links.all()) {
            if (link.protocol().equals(protocol)) {
                isUp &= link.live();
                answer.withData(link.server(), link.state() + " since " + link.since());
                if (!link.live() && !link.reason().isEmpty()) {
                    answer.withData(link.server() + " reason", link.reason());
                    answer.withData(link.server() + " failed attempts", link.attempt());
                }
            }
        }
        return answer.status(isUp).build();
    }
}
