package io.github.pbxkit.numbering.spring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How the registry stands. Without numbers it is down. Old numbers go on answering: {@code REFUSED} and {@code STALE} are
 * statuses of their own, which leave the whole application's health alone.
 */
final class NumberingHealthIndicator implements HealthIndicator {
    static final Status REFUSED = new Status("REFUSED", "Newer files were refused, the old numbers stay in use");
    static final Status STALE = new Status("STALE", "The numbers are older than pbxkit.numbering.max-age");

    private final Numbering numbering;

    NumberingHealthIndicator(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public Health health() {
        NumberingStatus now = numbering.status();
        Health.Builder health =
                Health.status(status(now)).withDetail("rows", now.rows()).withDetail("numbers", now.numbers());
        if (now.rows() > 0) {
            health.withDetail("asOf", now.asOf().toString()).withDetail("ageDays", now.ageDays());
        }
        if (now.lastReload() != null) {
            health.withDetail("lastReload", now.lastReload().toString());
        }
        if (!now.doubts().isEmpty()) {
            health.withDetail("doubts", now.doubts());
        }
        return health.build();
    }

    private static Status status(NumberingStatus now) {
        if (now.rows() == 0) {
            return Status.DOWN;
        } else if (!now.doubts().isEmpty()) {
            return REFUSED;
        }
        return now.isStale() ? STALE : Status.UP;
    }
}
