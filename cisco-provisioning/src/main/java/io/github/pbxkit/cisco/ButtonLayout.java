package io.github.pbxkit.cisco;

import java.util.Optional;

/**
 * Where a button of the 7931G is: 24 buttons in two columns, numbered from the bottom to the top, the odd ones on the
 * right.
 *
 * @param button its number, 1 to 24
 * @param row its row from the top, 1 to 12
 * @param right true for the right column
 */
public record ButtonLayout(int button, int row, boolean right) {
    private static final int BUTTONS = 24;

    /** Where a button of the 7931G is; empty for a number that it does not have. */
    public static Optional<ButtonLayout> of7931(int button) {
        if (button < 1 || button > BUTTONS) {
            return Optional.empty();
        }
        int fromBottom = (button - 1) / 2;
        return Optional.of(new ButtonLayout(button, BUTTONS / 2 - fromBottom, button % 2 == 1));
    }
}
