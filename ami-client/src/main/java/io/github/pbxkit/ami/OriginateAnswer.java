package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.OriginateResponse;
import java.time.Duration;

/** An asynchronous Originate: the answer only says that it was queued, the outcome is an event with its id. */
final class OriginateAnswer extends FutureAnswer<OriginateResponse> {

    OriginateAnswer(AmiAction action, Duration timeout, AmiRuntime runtime) {
        super(action, timeout, runtime);
    }

    @Override
    Progress onResponse(AmiResponse response) {
        return response.isError() ? refuse(response) : Progress.GOES_ON;
    }

    @Override
    Progress onEvent(AmiMessage event, AmiConnection connection) {
        return event.name().equalsIgnoreCase("OriginateResponse")
                ? complete(new OriginateResponse(event, AmiOrigin.UNKNOWN))
                : Progress.GOES_ON;
    }
}
