package io.github.pbxkit.examples.provisioner;

/** The list of phones, or a command's input, says something that cannot be done; the message says where and what. */
final class InventoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InventoryException(String message) {
        super(message);
    }

    InventoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
