// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists parked calls.
 *
 * @param headers what is sent behind the name
 */
public record ParkedCalls(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ParkedCalls {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static ParkedCalls of() {
        return new ParkedCalls(List.of());
    }

    /** This action with header {@code ParkingLot}. */
    public ParkedCalls parkingLot(String value) {
        return new ParkedCalls(ActionHeaders.set(headers, "ParkingLot", value));
    }

    @Override
    public String name() {
        return "ParkedCalls";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
