package io.github.pbxkit.ari.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pbxkit.ari.AriBusyException;
import io.github.pbxkit.ari.AriConflictException;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriPreconditionException;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.AriUnauthorizedException;
import io.github.pbxkit.ari.AriUnprocessableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers. */
class AnswersTest {
    private final FakeTransport wire = new FakeTransport();
    private final Channels channels = new Channels(wire);

    @Test
    void readsObjectsAndLists() {
        wire.answer(200, "[{\"id\":\"1\",\"name\":\"a\"},{\"id\":\"2\"}]");
        assertThat(channels.list().await()).extracting("id").containsExactly("1", "2");

        wire.answer(200, "{\"id\":\"1\",\"state\":\"Up\"}");
        assertThat(channels.get("1").await().state()).hasToString("Up");
    }

    @Test
    void aCommandAnswersNothing() throws Exception {
        wire.answer(204, "");

        assertThat(channels.answer("1").await()).isNull();
        assertThat(channels.answer("1").send().get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "409", "412", "422", "503", "400", "500", "501", "301"})
    void mapsStatuses(int status) {
        wire.answer(status, "{\"message\":\"No way\"}");

        AriRefusedException refusal = catchThrowableOfType(
                AriRefusedException.class, () -> channels.answer("1").await());

        assertThat(refusal)
                .isExactlyInstanceOf(
                        switch (status) {
                            case 401 -> AriUnauthorizedException.class;
                            case 403 -> AriForbiddenException.class;
                            case 404 -> AriNotFoundException.class;
                            case 409 -> AriConflictException.class;
                            case 412 -> AriPreconditionException.class;
                            case 422 -> AriUnprocessableException.class;
                            case 503 -> AriBusyException.class;
                            default -> AriRefusedException.class;
                        })
                .hasMessageContaining("POST /channels/1/answer")
                .hasMessageContaining("No way");
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.reason()).isEqualTo("No way");
    }

    @Test
    void findsAsterisksWordsInTheOtherBodyToo() {
        wire.answer(500, "{\"error\":\"Allocation failed\"}");

        assertThatThrownBy(() -> channels.originate("NoTech/1").await()).hasMessageContaining("500 Allocation failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>\r\n<h1>Bad\u0007 Gateway</h1></html>", "{broken", "", "[]", "{\"message\":{\"a\":1}}"})
    void takesAnyBodyOfARefusal(String body) {
        wire.answer(502, body);

        assertThatThrownBy(() -> channels.get("1").await())
                .isInstanceOf(AriRefusedException.class)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("\u0007");
    }

    @Test
    void shortensLongBodies() {
        wire.answer(500, "x".repeat(100_000));

        assertThatThrownBy(() -> channels.get("1").await())
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "true", "<html>", "[7]"})
    void anUnreadableAnswerIsAProtocolFailure(String body) {
        wire.answer(200, body);

        assertThatThrownBy(() -> channels.get("1").await()).isInstanceOf(AriProtocolException.class);
        assertThatThrownBy(() -> channels.list().send().get()).hasCauseInstanceOf(AriProtocolException.class);
    }

    @Test
    void ignoresWhatIsMissingOnlyIfAsked() {
        wire.answer(404, "{\"message\":\"Channel not found\"}");

        channels.hangup("1").reason("busy").ignoreMissing().await();
        assertThatThrownBy(() -> channels.hangup("1").await()).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void ignoresNothingElse() {
        wire.answer(409, "{}");

        assertThatThrownBy(() -> channels.hangup("1").ignoreMissing().await()).isInstanceOf(AriConflictException.class);
    }

    @Test
    void optionalIsEmptyWhereNothingIs() {
        wire.answer(404, "");
        assertThat(channels.get("1").optional().await()).isEmpty();

        wire.answer(200, "{\"id\":\"1\"}");
        assertThat(channels.get("1").optional().await()).isPresent();
    }

    @Test
    void aFutureFailsWithTheExceptionItself() {
        wire.answer(404, "");
        Throwable[] seen = new Throwable[1];

        var unused = channels.get("1").send().whenComplete((value, failure) -> seen[0] = failure);

        assertThat(seen[0]).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void awaitShowsWhoWaited() {
        wire.answer(404, "");

        AriException failure =
                catchThrowableOfType(AriException.class, () -> channels.get("1").await());

        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0].getStackTrace())
                .anyMatch(frame -> frame.getMethodName().contains("awaitShowsWhoWaited"));
    }
}
