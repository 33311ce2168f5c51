package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriDisconnectedException;
import io.github.pbxkit.ari.ChannelHandle;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Plays something and collects digits. A digit breaks the prompt off; who presses nothing, too little or something wrong hears
 * it again. Set it up once, then collect as often as wanted, from several channels at a time too.
 *
 * <pre>{@code
 * Digits pin = Prompt.of("sound:vm-password").digits(4).attempts(3, "sound:vm-incorrect").collect(caller).join();
 * Digits choice = Prompt.of("sound:menu").choices("1", "2", "0").collect(caller).join();
 * }</pre>
 *
 * <p>May be waited for in a handler. Digits pressed before {@link #collect} are not counted.
 */
public final class Prompt {
    /** Time for the first digit, from the end of the prompt. */
    public static final Duration DEFAULT_FIRST_DIGIT = Duration.ofSeconds(5);

    /** Time from one digit to the next. */
    public static final Duration DEFAULT_NEXT_DIGIT = Duration.ofSeconds(3);

    /** The most digits that can be asked for. */
    public static final int MOST_DIGITS = 256;

    private final List<String> media;
    private int least = 1;
    private int most = 1;
    private Set<String> choices = Set.of();
    private String terminator = "#";
    private boolean bargeIn = true;
    private Duration firstDigit = DEFAULT_FIRST_DIGIT;
    private Duration nextDigit = DEFAULT_NEXT_DIGIT;
    private int attempts = 1;
    private List<String> sorry = List.of();

    /**
     * What is asked for and how.
     *
     * @param choices what may be entered; empty for any digits
     * @param terminator the key that ends the digits; empty for none
     */
    record Settings(
            List<String> media,
            int least,
            int most,
            Set<String> choices,
            String terminator,
            boolean bargeIn,
            Duration firstDigit,
            Duration nextDigit,
            int attempts,
            List<String> sorry) {
        boolean isValid(String digits) {
            return digits.length() >= least && (choices.isEmpty() || choices.contains(digits));
        }

        /** No further digit can make anything else of it. */
        boolean isComplete(String digits) {
            boolean couldGoOn =
                    choices.stream().anyMatch(choice -> choice.startsWith(digits) && !choice.equals(digits));
            return digits.length() >= most || !choices.isEmpty() && !couldGoOn;
        }
    }

    private Prompt(List<String> media) {
        this.media = media;
    }

    /**
     * Plays this, and takes one digit unless told otherwise.
     *
     * @param media what to play, see {@link Media}; nothing for silence
     * @return the prompt
     */
    public static Prompt of(String... media) {
        return new Prompt(List.of(media));
    }

    /**
     * Asks for so many digits.
     *
     * @param exactly how many
     * @return this
     */
    public Prompt digits(int exactly) {
        return digits(exactly, exactly);
    }

    /**
     * Asks for digits.
     *
     * @param least at least so many, 0 if none will do
     * @param most at most so many, up to {@value #MOST_DIGITS}
     * @return this
     */
    public Prompt digits(int least, int most) {
        if (least < 0 || most < Math.max(least, 1) || most > MOST_DIGITS) {
            throw new IllegalArgumentException("digits must be from 0 to " + MOST_DIGITS
                    + " and least not above most, is " + least + " to " + most);
        }
        this.least = least;
        this.most = most;
        choices = Set.of();
        return this;
    }

    /**
     * Asks for one of these. What can still become another one waits for the next digit.
     *
     * @param choices at least one, of digits
     * @return this
     */
    public Prompt choices(String... choices) {
        Set<String> all = List.of(choices).stream().collect(Collectors.toUnmodifiableSet());
        if (all.isEmpty() || all.contains("")) {
            throw new IllegalArgumentException("choices must be at least one, of at least one digit");
        }
        int longest = all.stream().mapToInt(String::length).max().orElse(1);
        this.choices = all;
        least = 1;
        most = longest;
        if (all.stream().anyMatch(choice -> choice.contains("#"))) {
            terminator = "";
        }
        return this;
    }

    /**
     * Ends the digits with this key; {@code #} unless told otherwise.
     *
     * @param key one of 0 to 9, *, #, A to D; empty for none
     * @return this
     */
    public Prompt terminator(String key) {
        if (!key.matches("[0-9*#A-D]?")) {
            throw new IllegalArgumentException("terminator must be one key or none, is \"" + key + '"');
        }
        terminator = key;
        return this;
    }

    /**
     * Plays to the end, and does not count what is pressed meanwhile.
     *
     * @return this
     */
    public Prompt withoutBargeIn() {
        bargeIn = false;
        return this;
    }

    /**
     * Sets how long to wait.
     *
     * @param firstDigit from the end of the prompt to the first digit; {@link #DEFAULT_FIRST_DIGIT}
     * @param nextDigit from one digit to the next; {@link #DEFAULT_NEXT_DIGIT}
     * @return this
     */
    public Prompt within(Duration firstDigit, Duration nextDigit) {
        if (firstDigit.isNegative() || nextDigit.isNegative()) {
            throw new IllegalArgumentException("Times must not be negative: " + firstDigit + ", " + nextDigit);
        }
        this.firstDigit = firstDigit;
        this.nextDigit = nextDigit;
        return this;
    }

    /**
     * Asks again when the answer is not what was asked for.
     *
     * @param attempts how often to ask altogether
     * @param sorry what to play before asking again; nothing for the prompt alone
     * @return this
     */
    public Prompt attempts(int attempts, String... sorry) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, is " + attempts);
        }
        this.attempts = attempts;
        this.sorry = List.of(sorry);
        return this;
    }

    /**
     * Begins at once.
     *
     * @param channel a channel that is in the application and answered
     * @return what was keyed in, on the completion executor; fails as a request does, and with an {@link
     *     AriDisconnectedException} if the connection was lost with the channel's end or the client was closed. Cancelling it
     *     stops the prompt
     */
    public CompletableFuture<Digits> collect(ChannelHandle channel) {
        Settings settings =
                new Settings(media, least, most, choices, terminator, bargeIn, firstDigit, nextDigit, attempts, sorry);
        return new PromptRun(settings, Objects.requireNonNull(channel, "channel")).start();
    }
}
