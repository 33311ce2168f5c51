package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.ami.action.MailboxCount;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.MessageWaiting;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.StateValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Message counts of configured mailboxes. */
final class MailboxMode implements SourceMode {
    private final List<String> mailboxes;
    private final ExportGate gate;

    /** @param mailboxes as {@code 100@default} */
    MailboxMode(List<String> mailboxes, ExportGate gate) {
        this.mailboxes = List.copyOf(mailboxes);
        this.gate = gate;
    }

    @Override
    public KeyKind kind() {
        return KeyKind.MWI;
    }

    @Override
    public CompletableFuture<Snapshot> list(AmiClient client) {
        List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
        mailboxes.forEach(mailbox -> answers.add(client.send(MailboxCount.of(mailbox))));
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(done -> fromHereOn -> {
                    Map<String, StateValue> states = new HashMap<>();
                    answers.forEach(answer -> read(answer.join().message(), "NewMessages", "OldMessages", states::put));
                    return states;
                });
    }

    @Override
    public List<Registration> listen(AmiClient client, BiConsumer<String, StateValue> onChange) {
        Set<String> wanted = Set.copyOf(mailboxes);
        return List.of(client.on(MessageWaiting.class, event -> {
            if (wanted.contains(event.mailbox())) {
                read(event.message(), "New", "Old", onChange);
            }
        }));
    }

    private void read(AmiMessage message, String unheard, String heard, BiConsumer<String, StateValue> onState) {
        String number = message.first("Mailbox", "").replaceFirst("@.*", "");
        if (gate.admits(number, "")) {
            int unheardCount = Math.max(0, message.intValue(unheard).orElse(0));
            int heardCount = Math.max(0, message.intValue(heard).orElse(0));
            onState.accept(number, new MessageCounts(unheardCount, heardCount));
        }
    }
}
