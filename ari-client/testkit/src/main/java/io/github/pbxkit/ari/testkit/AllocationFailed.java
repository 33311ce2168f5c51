package io.github.pbxkit.ari.testkit;

/** No channel can be made to that endpoint; the one refusal whose body has "error" instead of "message". */
final class AllocationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AllocationFailed() {
        super("Allocation failed", null, false, false);
    }
}
