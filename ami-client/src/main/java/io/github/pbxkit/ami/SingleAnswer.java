package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;

/** One answer and nothing else; the output of a command is part of it, in either form. */
final class SingleAnswer extends FutureAnswer<AmiResponse> {

    SingleAnswer(AmiAction action, Duration timeout, AmiRuntime runtime) {
        super(action, timeout, runtime);
    }

    @Override
    Progress onResponse(AmiResponse response) {
        return response.isError() ? refuse(response) : complete(response);
    }

    @Override
    Progress onEvent(AmiMessage event, AmiConnection connection) {
        return Progress.GOES_ON;
    }
}
