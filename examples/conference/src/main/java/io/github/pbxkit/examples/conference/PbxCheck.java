package io.github.pbxkit.examples.conference;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.model.AsteriskInfo;
import io.github.pbxkit.examples.kit.Fault;

/** Questions to a PBX that change nothing there. Each blocks until the answer is in. */
final class PbxCheck {
    /** No channel has this id: a user who may write is told so (404), one who may only read is refused before (403). */
    private static final String NO_CHANNEL = "pbxkit-conference-rights-check";

    private final AriClient ari;
    private final RunningPbx pbx;

    PbxCheck(AriClient ari, RunningPbx pbx) {
        this.ari = ari;
        this.pbx = pbx;
    }

    /**
     * Asterisk's version.
     *
     * @throws Fault when it cannot be asked: not there, wrong password, wrong prefix...
     */
    String version() {
        try {
            AsteriskInfo info =
                    ari.asterisk().getInfo().within(RunningPbx.PATIENCE).await();
            return info.system() == null ? "?" : info.system().version();
        } catch (RuntimeException e) {
            throw pbx.faults().of(e);
        }
    }

    /** @throws Fault when our user may only read */
    void requireWrite() {
        try {
            ari.channels().hangup(NO_CHANNEL).within(RunningPbx.PATIENCE).await();
        } catch (AriNotFoundException allowed) {
            return;
        } catch (AriForbiddenException e) {
            throw new Fault(e, "fault.read-only", pbx.ari(), pbx.user());
        } catch (RuntimeException e) {
            throw pbx.faults().of(e);
        }
    }

    /** Whether the PBX knows the application. On Asterisk 16 also one whose program has gone. */
    boolean isRegistered(String application) {
        try {
            ari.applications().get(application).within(RunningPbx.PATIENCE).await();
            return true;
        } catch (AriNotFoundException e) {
            return false;
        } catch (RuntimeException e) {
            throw pbx.faults().of(e);
        }
    }
}
