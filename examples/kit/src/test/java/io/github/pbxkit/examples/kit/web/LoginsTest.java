package io.github.pbxkit.examples.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.web.Logins.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private long now;
    private final Logins logins = new Logins("пароль", () -> now);

    @Test
    void letsInWhoKnowsThePassword() {
        String token = token(logins.login("пароль", "a"));

        assertThat(logins.isLoggedIn(Optional.of(token))).isTrue();
        assertThat(logins.isLoggedIn(Optional.of(token + "x"))).isFalse();
        assertThat(logins.isLoggedIn(Optional.empty())).isFalse();
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(logins.login("парол", "a")).isInstanceOf(Outcome.WrongPassword.class);
        assertThat(logins.login("", "a")).isInstanceOf(Outcome.WrongPassword.class);
    }

    @Test
    void limitsTriesPerAddressEvenForTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            assertThat(logins.login("guess " + i, "a")).isInstanceOf(Outcome.WrongPassword.class);
        }
        assertThat(logins.login("пароль", "a")).isInstanceOf(Outcome.TooManyTries.class);
        assertThat(logins.login("пароль", "b")).isInstanceOf(Outcome.Granted.class);

        now += Duration.ofSeconds(10).toNanos();
        assertThat(logins.login("пароль", "a")).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void limitsTriesOfManyAddressesTogether() {
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            refused += logins.login("guess", "address " + i) instanceof Outcome.TooManyTries ? 1 : 0;
        }
        assertThat(refused).isEqualTo(40);
    }

    @Test
    void forgetsALoginAfterItsTime() {
        String token = token(logins.login("пароль", "a"));

        now += Logins.SESSION.toNanos() - 1;
        assertThat(logins.isLoggedIn(Optional.of(token))).isTrue();
        now += 2;
        assertThat(logins.isLoggedIn(Optional.of(token))).isFalse();
    }

    @Test
    void forgetsALoginThatIsGivenUp() {
        String token = token(logins.login("пароль", "a"));

        logins.logout(token);

        assertThat(logins.isLoggedIn(Optional.of(token))).isFalse();
    }

    @Test
    void asksNobodyWithoutAPassword() {
        assertThat(new Logins(null, () -> now).isLoggedIn(Optional.empty())).isTrue();
    }

    private static String token(Outcome outcome) {
        return ((Outcome.Granted) outcome).token();
    }
}
