package io.github.pbxkit.numbering.spring;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET /actuator/numbering} tells how the registry stands, {@code POST} reads the files again. */
@Endpoint(id = "numbering")
public final class NumberingEndpoint {
    private final Numbering numbering;

    NumberingEndpoint(Numbering numbering) {
        this.numbering = numbering;
    }

    /** {@return how the registry stands} */
    @ReadOperation
    public NumberingStatus status() {
        return numbering.status();
    }

    /** {@return how it stands after its files were read again} */
    @WriteOperation
    public NumberingStatus reload() {
        var unused = numbering.reload();
        return numbering.status();
    }
}
