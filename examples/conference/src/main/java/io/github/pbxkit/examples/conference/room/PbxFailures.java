package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.ari.AriBusyException;
import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriDisconnectedException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.AriTimeoutException;
import io.github.pbxkit.examples.conference.room.RequestException.Code;

/** What a failed request to the PBX means for whoever asked. */
final class PbxFailures {
    private PbxFailures() {}

    /** What it is about is gone: a caller who hung up first, as a rule. */
    static boolean isMissing(Throwable failure) {
        return failure instanceof AriNotFoundException;
    }

    /** May go well another time, or may even have gone well without our knowing. */
    static boolean isTransient(Throwable failure) {
        return failure instanceof AriTimeoutException
                || failure instanceof AriConnectException
                || failure instanceof AriDisconnectedException
                || failure instanceof AriBusyException;
    }

    static RequestException asRequestException(Throwable failure) {
        if (failure instanceof RequestException known) {
            return known;
        } else if (failure instanceof AriNotFoundException) {
            return new RequestException(Code.NOT_FOUND, "the PBX no longer has it", failure);
        } else if (failure instanceof AriTimeoutException) {
            return new RequestException(Code.PBX_TIMEOUT, "the PBX did not answer in time", failure);
        } else if (isTransient(failure)) {
            return new RequestException(Code.PBX_UNAVAILABLE, "there is no connection to the PBX now", failure);
        } else if (failure instanceof AriRefusedException refused) {
            String words = refused.reason().isEmpty() ? "status " + refused.status() : refused.reason();
            return new RequestException(Code.PBX_REFUSED, words, failure);
        }
        return new RequestException(Code.INTERNAL, "internal error, see the log", failure);
    }
}
