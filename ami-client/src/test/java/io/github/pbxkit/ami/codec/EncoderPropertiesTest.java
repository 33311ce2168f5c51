package io.github.pbxkit.ami.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class EncoderPropertiesTest {

    /** Whatever is accepted comes back as exactly one message with the same headers; nothing makes a second one. */
    @Property(tries = 1000)
    void whatIsAcceptedIsOneMessageWithTheSameHeaders(
            @ForAll String name,
            @ForAll @Size(max = 5) List<String> names,
            @ForAll @Size(max = 5) List<String> values) {
        AmiAction action = AmiAction.of(name);
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            action = action.with(names.get(i), values.get(i));
        }
        byte[] bytes;
        try {
            bytes = AmiEncoder.encode(action);
        } catch (IllegalArgumentException refused) {
            return;
        }
        AmiDecoder decoder = AmiDecoder.withoutGreeting(true, DecoderLimits.defaults());
        List<AmiMessage> messages = Streams.feed(decoder, bytes, bytes.length);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).headers().subList(1, messages.get(0).size()))
                .extracting(header -> header.name() + ": " + header.value())
                .isEqualTo(action.headers().stream()
                        .map(h -> utf8(h.name()) + ": " + utf8(h.value()))
                        .toList());
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
