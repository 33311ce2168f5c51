package io.github.pbxkit.ari.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and how the call reaches the application. Made by {@link AriTestServer#caller()}; not thread-safe.
 *
 * <pre>{@code
 * TestCaller anna = server.caller().name("Анна").number("6001").args("room1").enter("conference");
 * }</pre>
 */
public final class CallerBuilder {
    private final AriTestServer server;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private String name;
    private String number;
    private String context = "default";
    private String extension = "500";
    private String language = "en";
    private List<String> args = List.of();
    private boolean answered = true;

    @Nullable
    private String endpoint;

    CallerBuilder(AriTestServer server, String name, String number) {
        this.server = server;
        this.name = name;
        this.number = number;
    }

    /**
     * The caller's name ({@code caller.name}).
     *
     * @param name any text, also empty
     * @return this
     */
    public CallerBuilder name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * The caller's number ({@code caller.number}); also names the endpoint unless {@link #endpoint} does.
     *
     * @param number any text, also empty
     * @return this
     */
    public CallerBuilder number(String number) {
        this.number = Objects.requireNonNull(number, "number");
        return this;
    }

    /**
     * The endpoint the call comes from, {@code PJSIP/} and the number unless set.
     *
     * @param endpoint technology and resource, such as {@code PJSIP/trunk}
     * @return this
     */
    public CallerBuilder endpoint(String endpoint) {
        this.endpoint = TestEndpoint.requireAddress(endpoint);
        return this;
    }

    /**
     * The arguments of the application: {@code args} of StasisStart. None by default.
     *
     * @param args the arguments in order
     * @return this
     */
    public CallerBuilder args(String... args) {
        this.args = List.of(args);
        return this;
    }

    /**
     * The number that was called, {@code dialplan.exten}; {@code 500} by default.
     *
     * @param extension the dialled number
     * @return this
     */
    public CallerBuilder extension(String extension) {
        this.extension = Objects.requireNonNull(extension, "extension");
        return this;
    }

    /**
     * The dialplan context; {@code default} by default.
     *
     * @param context the context
     * @return this
     */
    public CallerBuilder context(String context) {
        this.context = Objects.requireNonNull(context, "context");
        return this;
    }

    /**
     * The language of the channel; {@code en} by default.
     *
     * @param language such as {@code ru}
     * @return this
     */
    public CallerBuilder language(String language) {
        this.language = Objects.requireNonNull(language, "language");
        return this;
    }

    /**
     * A channel variable that the dialplan had set.
     *
     * @param variable its name
     * @param value its value
     * @return this
     */
    public CallerBuilder variable(String variable, String value) {
        variables.put(Objects.requireNonNull(variable, "variable"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * The dialplan leaves the answering to the application: the channel arrives in state {@code Ring} instead of
     * {@code Up}.
     *
     * @return this
     */
    public CallerBuilder unanswered() {
        this.answered = false;
        return this;
    }

    /**
     * Calls now. When no client listens to the application, the call fails as on Asterisk:
     * {@link TestCaller#isUp()} is false and {@link TestCaller#stasisStatus()} is {@code FAILED}.
     *
     * @param application the name of the Stasis application
     * @return the caller
     */
    public TestCaller enter(String application) {
        return server.enter(this, Objects.requireNonNull(application, "application"));
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    String endpoint() {
        String chosen = endpoint;
        return chosen != null ? chosen : "PJSIP/" + (number.isEmpty() ? "anonymous" : number);
    }

    String context() {
        return context;
    }

    String extension() {
        return extension;
    }

    String language() {
        return language;
    }

    List<String> args() {
        return args;
    }

    Map<String, String> variables() {
        return variables;
    }

    boolean isAnswered() {
        return answered;
    }
}
