package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.CallerID;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.recipe.AttendedTransfer;
import io.github.pbxkit.ari.recipe.Digits;
import io.github.pbxkit.ari.recipe.Media;
import io.github.pbxkit.ari.recipe.PlayList;
import io.github.pbxkit.ari.recipe.Prompt;
import io.github.pbxkit.ari.recipe.RingGroup;
import io.github.pbxkit.ari.recipe.VoiceRecorder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The menu. Each call runs through it from top to bottom in the handler of its {@code StasisStart}, which may wait for
 * whatever it wants: digits, the end of a sound, an operator.
 */
final class Ivr {
    private static final Logger log = LoggerFactory.getLogger(Ivr.class);

    private static final String MESSAGE = "1";
    private static final String REPEAT = "2";
    private static final String NUMBER = "3";
    private static final String OPERATOR = "0";
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final Duration TOO_SHORT = Duration.ofSeconds(1);

    private final AriClient ari;
    private final IvrSettings settings;
    private final News news;
    private final Present present = new Present();

    private final Prompt menu = Prompt.of(
                    Media.sound("vm-press"),
                    Media.digits(MESSAGE),
                    Media.sound("vm-leavemsg"),
                    Media.sound("vm-press"),
                    Media.digits(OPERATOR),
                    Media.sound("vm-tomakecall"))
            .choices(MESSAGE, REPEAT, NUMBER, OPERATOR)
            .attempts(3, Media.sound("invalid"));

    Ivr(AriClient ari, IvrSettings settings, News news) {
        this.ari = ari;
        this.settings = settings;
        this.news = news;
        ari.on(StasisStart.class, this::onCall);
    }

    /** Takes no more calls, and lets everybody out: callers to the dialplan. */
    void leave(Duration patience) {
        present.leave(patience);
    }

    private void onCall(StasisStart event) {
        if (RingGroup.isCallee(event) || AttendedTransfer.isThird(event)) {
            return; // Somebody whom we called; the recipe that called looks after it.
        }
        ChannelHandle caller = ari.channel(event.channel().id());
        if (!present.enter(caller)) {
            return;
        }
        String name = name(event.channel().caller());
        var unused = caller.ended().whenComplete((channel, failure) -> news.tell(name, "news.gone"));
        try {
            serve(caller, name);
        } catch (RuntimeException e) {
            onFailure(caller, name, e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    private void onFailure(ChannelHandle caller, String name, Throwable failure) {
        if (failure instanceof AriNotFoundException) {
            log.debug("{} hung up in the middle of something", name, failure);
        } else {
            log.warn("The call of {} failed and is hung up", name, failure);
            present.hangUp(caller);
        }
    }

    /** One call, from the greeting to the end. */
    private void serve(ChannelHandle caller, String name) {
        news.tell(name, "news.call");
        caller.answer().await();
        caller.play(Media.sound("hello-world")).finished().join();
        int messages = 0;
        Digits choice = menu.collect(caller).join();
        while (choice.isValid()) {
            news.tell(name, "news.chose", choice.digits());
            switch (choice.digits()) {
                case MESSAGE -> messages += takeMessage(caller, name, messages) ? 1 : 0;
                case REPEAT -> playMessages(caller, name);
                case NUMBER -> readNumber(caller, name);
                default -> {
                    if (connect(caller, name)) {
                        return; // Talks, or has talked, to an operator.
                    }
                }
            }
            choice = menu.collect(caller).join();
        }
        if (choice.end() != Digits.End.HUNG_UP) {
            caller.play(Media.sound("vm-goodbye")).finished().join();
            present.hangUp(caller);
        }
    }

    /**
     * Whether there is a message.
     *
     * @param before how many this caller has left in this call
     */
    private boolean takeMessage(ChannelHandle caller, String name, int before) {
        caller.play(Media.sound("vm-intro")).finished().join();
        String suffix = before == 0 ? "" : "-" + (before + 1);
        Optional<LiveRecording> message = VoiceRecorder.to(settings.app() + "/" + caller.id() + suffix)
                .replacing()
                .beep()
                .longest(settings.longestMessage())
                .untilKey("#")
                .untilSilence(SILENCE)
                .shortest(TOO_SHORT)
                .record(caller)
                .join();
        if (message.isEmpty()) {
            news.tell(name, "news.message.short");
            caller.play(Media.sound("vm-tooshort")).finished().join();
            return false;
        }
        Integer seconds = message.get().duration();
        news.tell(name, "news.message", seconds == null ? "?" : seconds);
        save(message.get(), name);
        caller.play(Media.sound("vm-msgsaved")).finished().join();
        return true;
    }

    /** Copies it to this machine, while the caller goes on. */
    private void save(LiveRecording message, String name) {
        Path folder = settings.saveTo();
        if (folder == null) {
            return;
        }
        String file = message.name().substring(message.name().lastIndexOf('/') + 1) + "." + message.format();
        var unused = ari.recordings()
                .download(message.name())
                .to(folder.resolve(file))
                .whenComplete((path, failure) -> {
                    if (failure == null) {
                        news.tell(name, "news.saved", path);
                    } else {
                        news.tell(name, "news.not-saved", String.valueOf(failure.getMessage()));
                    }
                });
    }

    private void playMessages(ChannelHandle caller, String name) {
        List<String> messages = ari.recordings().listStored().await().stream()
                .filter(stored -> stored.name().startsWith(settings.app() + "/"))
                .map(stored -> Media.recording(stored.name()))
                .toList();
        news.tell(name, "news.messages", messages.size());
        if (!messages.isEmpty()) {
            PlayList.Run run = PlayList.of(messages).start(caller);
            CompletableFuture<Digits> key = Prompt.of()
                    .choices("#")
                    .within(Duration.ofHours(1), SILENCE)
                    .collect(caller);
            var stopped = key.thenRun(run::stop);
            run.finished().join();
            key.cancel(false);
        }
    }

    private void readNumber(ChannelHandle caller, String name) {
        Digits number = Prompt.of(Media.sound("vm-toenternumber"))
                .digits(1, 20)
                .attempts(2)
                .collect(caller)
                .join();
        if (number.isValid()) {
            news.tell(name, "news.number", number.digits());
            caller.play(Media.sound("you-entered"), Media.digits(number.digits()))
                    .finished()
                    .join();
        }
    }

    /** Whether an operator took the call. */
    private boolean connect(ChannelHandle caller, String name) {
        caller.play(Media.sound("one-moment-please")).finished().join();
        caller.startMoh().await();
        RingGroup group = RingGroup.of(
                        settings.operators().stream().map(settings::endpointOf).toList())
                .timeout(settings.ringTime())
                .forCaller(caller);
        RingGroup.Result result = (settings.oneByOne() ? group.oneByOne() : group)
                .ring(ari, settings.app())
                .join();
        Optional<ChannelHandle> operator = result.answered();
        stopMusic(caller, name, operator.isPresent());
        if (operator.isEmpty()) {
            news.tell(name, "news.nobody", String.join(", ", result.failures().values()));
            caller.play(Media.sound("vm-rec-unv")).finished().join();
            return false;
        }
        news.tell(name, "news.operator", result.endpoint());
        new Talk(ari, settings, news, present, name, caller, operator.get()).begin();
        return true;
    }

    /** Once an operator is there a failure is no reason to leave him: the talk ends him if the caller has gone. */
    private static void stopMusic(ChannelHandle caller, String name, boolean isAnswered) {
        try {
            caller.stopMoh().ignoreMissing().await();
        } catch (AriException e) {
            if (!isAnswered) {
                throw e;
            }
            log.debug("The music of {} could not be stopped", name, e);
        }
    }

    /** As people read it. A name must not be able to steer the terminal. */
    private static String name(CallerID caller) {
        String name = caller.name().isBlank() ? caller.number() : caller.name() + " <" + caller.number() + ">";
        return name.isBlank() ? "?" : name.replaceAll("\\p{Cc}", "?");
    }
}
