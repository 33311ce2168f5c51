package io.github.pbxkit.ami.codec;

import io.github.pbxkit.ami.AmiProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Messages from text in a program, where nobody wants to write CR LF. */
final class TextMessages {
    private TextMessages() {}

    static AmiMessage parse(String text) {
        boolean isCrLf = text.contains("\r\n");
        String end = isCrLf ? "\r\n" : "\n";
        ByteBuffer bytes = ByteBuffer.wrap((text + end + end).getBytes(StandardCharsets.UTF_8));
        List<AmiMessage> messages = new ArrayList<>(1);
        AmiDecoder decoder = AmiDecoder.withoutGreeting(isCrLf, DecoderLimits.defaults());
        decoder.decode(bytes, messages::add);
        if (messages.size() != 1 || decoder.buffered() > 0) {
            throw new AmiProtocolException(
                    "expected the text of exactly one message, found " + messages.size() + " and " + decoder.buffered()
                            + " further bytes",
                    0);
        }
        return messages.get(0);
    }
}
