package io.github.pbxkit.ami;

/** The {@link CommandPolicy} of this client does not allow the action. Nothing was sent. */
public final class AmiPolicyException extends AmiException {
    private static final long serialVersionUID = 1L;

    /**
     * Refusal by the policy.
     *
     * @param message what was refused and by which rule
     */
    public AmiPolicyException(String message) {
        super(message);
    }
}
