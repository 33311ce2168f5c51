package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Originate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Click to call, over AMI. */
final class ClickToCall {
    private ClickToCall() {}

    /** Rings one's own phone; who takes it is connected to the number by the dialplan. */
    static CompletableFuture<Boolean> call(AmiClient ami, String phone, String number) {
        Originate call = Originate.of(phone)
                .context("from-internal")
                .exten(number)
                .priority(1)
                .variable("CLICKED", "yes")
                .timeout(Duration.ofSeconds(20)); // of ringing
        return ami.originate(call, Duration.ofSeconds(25))
                .thenApply(outcome -> outcome.response().equals("Success"));
    }
}
