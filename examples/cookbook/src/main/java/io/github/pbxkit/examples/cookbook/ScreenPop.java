package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.event.DialBegin;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.util.function.BiConsumer;

/** Screen pop: AMI says whose phone rings, the registry says who is calling. */
final class ScreenPop {
    private ScreenPop() {}

    /** Tells the phone that rings and a line to show there. */
    static void watch(AmiClient ami, NumberingRegistry registry, BiConsumer<String, String> pop) {
        ami.on(
                DialBegin.class,
                dial -> dial.channel().ifPresent(caller -> {
                    String number = caller.callerIdNum();
                    String from = registry.lookup(number)
                            .info()
                            .map(info -> info.operator().name() + ", "
                                    + info.region().name())
                            .orElse("no Russian number");
                    pop.accept(dial.destChannel().name(), number + " (" + from + ")");
                }));
    }
}
