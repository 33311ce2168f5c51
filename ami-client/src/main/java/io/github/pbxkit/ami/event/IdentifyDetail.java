// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code IdentifyDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record IdentifyDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code Endpoint}; empty if it is missing. */
    public String endpoint() {
        return message.first("Endpoint", "");
    }

    /** Header {@code SrvLookups}; empty if it is missing. */
    public String srvLookups() {
        return message.first("SrvLookups", "");
    }

    /** Header {@code Match}; empty if it is missing. */
    public String match() {
        return message.first("Match", "");
    }

    /** Header {@code MatchHeader}; empty if it is missing. */
    public String matchHeader() {
        return message.first("MatchHeader", "");
    }

    /** Header {@code MatchRequestUri}; empty if it is missing. */
    public String matchRequestUri() {
        return message.first("MatchRequestUri", "");
    }

    /** Header {@code EndpointName}; empty if it is missing. */
    public String endpointName() {
        return message.first("EndpointName", "");
    }
}
