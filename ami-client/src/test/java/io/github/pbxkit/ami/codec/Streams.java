package io.github.pbxkit.ami.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Byte streams for tests, and what comes out of them. */
final class Streams {
    private Streams() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<AmiMessage> decode(byte[] stream) {
        return feed(new AmiDecoder(), stream, stream.length);
    }

    static List<AmiMessage> decode(String stream) {
        return decode(bytes(stream));
    }

    /** Feeds a stream in pieces of a size. */
    static List<AmiMessage> feed(AmiDecoder decoder, byte[] stream, int piece) {
        List<AmiMessage> messages = new ArrayList<>();
        for (int at = 0; at < stream.length; at += piece) {
            decoder.decode(ByteBuffer.wrap(stream, at, Math.min(piece, stream.length - at)), messages::add);
        }
        return messages;
    }

    static ByteBuffer direct(byte[] stream) {
        return ByteBuffer.allocateDirect(stream.length).put(stream).flip();
    }

    static byte[] resource(String name) {
        try (InputStream in = Streams.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The committed pieces and the hand-written streams. */
    static Stream<byte[]> samples() {
        return Stream.of("/corpus/asterisk-16-piece.txt", "/corpus/asterisk-22-piece.txt", "/follows/asterisk-1.8.txt")
                .map(Streams::resource);
    }

    /** The whole captures where they lie around, else the samples. */
    static Stream<byte[]> captures() throws IOException {
        Path folder = Path.of(System.getProperty("corpus.dir", "nowhere"), "ami");
        if (!Files.isDirectory(folder)) {
            return samples();
        }
        List<byte[]> captures = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                captures.add(Files.readAllBytes(file));
            }
        }
        captures.add(resource("/follows/asterisk-1.8.txt"));
        return captures.stream();
    }
}
