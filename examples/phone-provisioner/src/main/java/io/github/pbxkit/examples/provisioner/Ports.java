package io.github.pbxkit.examples.provisioner;

import java.net.BindException;

/** Opens ports, and says which one is taken. */
final class Ports {
    /** What listens on a port. */
    interface Opener<T> {
        T open(int port) throws Exception;
    }

    private Ports() {}

    static <T> T open(ProvisionerMain main, int port, String option, Opener<T> opener) throws Exception {
        try {
            return opener.open(port);
        } catch (Exception e) {
            throw new InventoryException(main.messages().say(reason(e), port, reasonDetail(e, option)), e);
        }
    }

    private static String reason(Throwable failure) {
        return isTaken(failure) ? "serve.taken" : "serve.nobind";
    }

    private static String reasonDetail(Throwable failure, String option) {
        return isTaken(failure) ? option : String.valueOf(failure.getMessage());
    }

    static boolean isTaken(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof BindException && String.valueOf(t.getMessage()).contains("in use")) {
                return true;
            }
        }
        return false;
    }
}
