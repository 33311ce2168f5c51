package io.github.pbxkit.ami;

import java.util.Objects;

/**
 * An event filter of a session, sent again after each reconnect. Needs the write class {@code system}. The server can only
 * add filters, never take one away.
 *
 * @param filter what to match; with a leading {@code !} in the old form, events that match are left out
 * @param matchCriteria empty for the old form, a regular expression over the whole event; else as in {@code
 *     action(exclude),name(RTCPSent)} (Asterisk 18.26, 20.11, 21.6, 22.1 and newer)
 */
public record AmiFilter(String filter, String matchCriteria) {

    /** Both may be empty, not null. */
    public AmiFilter {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(matchCriteria, "matchCriteria");
    }

    /**
     * A filter of the old form, which every Asterisk understands.
     *
     * @param filter a regular expression, {@code !} before it to leave out what matches
     * @return the filter
     */
    public static AmiFilter of(String filter) {
        return new AmiFilter(filter, "");
    }

    AmiAction action() {
        AmiAction action = AmiAction.of("Filter").with("Operation", "Add").with("Filter", filter);
        return matchCriteria.isEmpty() ? action : action.with("MatchCriteria", matchCriteria);
    }
}
