package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.internal.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Request for a file, of any size, that is read while it comes in. Always goes over HTTP.
 *
 * <p>{@link #send()} and {@link #await()} end when the server has begun to answer; the rest comes while the {@link Download}
 * is read, and its faults come as {@link IOException}. {@link #to(Path)} does it all.
 */
public final class DownloadRequest extends AriRequest<Download> {
    private static final int LONGEST_REFUSAL = 4_096;

    private DownloadProgress progress = (bytes, length) -> {};

    DownloadRequest(Call call) {
        super(call, (json, reply) -> {
            throw new IllegalStateException("A download is read as a stream");
        });
    }

    /**
     * Tells how far it is.
     *
     * @param listener called by the thread that reads
     * @return this
     */
    public DownloadRequest onProgress(DownloadProgress listener) {
        progress = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Waits no longer than this for the answer to begin, and for each further piece of it.
     *
     * @param timeout the longest silence
     * @return this
     */
    @Override
    public DownloadRequest within(Duration timeout) {
        super.within(timeout);
        return this;
    }

    /**
     * Fetches the file to a place on this machine. It is written under another name beside it and moved there when it is
     * whole, in place of what is there; after a failure nothing is left. Cancelling the future breaks it off.
     *
     * @param file where it is to be; its folder must exist
     * @return the same place, on the completion executor; fails with an {@link AriConnectException} if the connection
     *     broke, with an {@link AriException} if the file cannot be written
     */
    public CompletableFuture<Path> to(Path file) {
        Objects.requireNonNull(file, "file");
        CompletableFuture<Path> running = exchange(stream -> write(stream, file));
        CompletableFuture<Path> result = new CompletableFuture<>();
        var unused = running.whenComplete(
                (value, failure) -> Futures.completeOn(call.transport().completionExecutor(), result, value, failure));
        Futures.cancelWith(result, running);
        return result;
    }

    /** {@return the same request with an empty result where the server answers 404} */
    @Override
    public AriRequest<Optional<Download>> optional() {
        DownloadRequest download = this;
        return new AriRequest<>(call, (json, reply) -> Optional.empty()) {
            @Override
            CompletableFuture<Optional<Download>> exchange() {
                return download.exchange(download::openIfThere);
            }
        };
    }

    @Override
    CompletableFuture<Download> exchange() {
        return exchange(this::open);
    }

    private <R> CompletableFuture<R> exchange(StreamReader<R> reader) {
        return call.transport().open(call.build(), stream -> {
            try {
                return reader.read(stream);
            } catch (RuntimeException | Error e) {
                closeQuietly(stream.body());
                throw e;
            }
        });
    }

    private interface StreamReader<R> {
        R read(AriStream stream);
    }

    private Download open(AriStream stream) {
        if (!stream.isSuccess()) {
            throw refusal(stream);
        }
        return new Download(stream.body(), stream.length(), progress);
    }

    private Optional<Download> openIfThere(AriStream stream) {
        if (stream.status() == AriNotFoundException.STATUS) {
            closeQuietly(stream.body());
            return Optional.empty();
        }
        return Optional.of(open(stream));
    }

    private AriException refusal(AriStream stream) {
        String text = "";
        try {
            text = new String(stream.body().readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The status says most of it.
        }
        return MissingOperation.isMeantBy(stream.status(), text)
                ? MissingOperation.failure(call, stream.status(), text, null)
                : Refusals.of(call.build().toString(), stream.status(), text);
    }

    private Path write(AriStream stream, Path file) {
        Download download = open(stream);
        try {
            Path part = createPart(file);
            try {
                copy(download, part);
                return move(part, file);
            } finally {
                deleteQuietly(part);
            }
        } finally {
            closeQuietly(download);
        }
    }

    private Path createPart(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
        try {
            return Files.createTempFile(folder, file.getFileName() + ".", ".part");
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private void copy(Download download, Path part) {
        byte[] buffer = new byte[16_384];
        try (var out = Files.newOutputStream(part)) {
            for (int read = next(download, buffer); read >= 0; read = next(download, buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw cannotWrite(part, e);
        }
    }

    private int next(Download download, byte[] buffer) {
        try {
            return download.read(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw new AriConnectException(
                    call.build() + ": the connection broke after " + download.received() + " bytes of "
                            + (download.length().isPresent() ? download.length().getAsLong() : "an unknown number")
                            + " (" + e.getMessage() + "); try again",
                    e);
        }
    }

    private Path move(Path part, Path file) {
        try {
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private AriException cannotWrite(Path where, IOException e) {
        return new AriException(call.build() + ": cannot write to " + where + " (" + e + ")", e);
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It has been moved, or the failure that led here says it already.
        }
    }
}
