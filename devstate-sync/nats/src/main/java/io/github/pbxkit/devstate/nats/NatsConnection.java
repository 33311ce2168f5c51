package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.DevstateException;
import io.nats.client.Connection;
import io.nats.client.JetStream;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamOptions;
import io.nats.client.KeyValueManagement;
import io.nats.client.PublishOptions;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.KeyValueEntry;
import io.nats.client.api.KeyValueOperation;
import io.nats.client.api.KeyValueStatus;
import io.nats.client.api.KeyValueWatcher;
import io.nats.client.impl.Headers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One connection to the NATS server, and the bucket behind it. It is not repaired: when it breaks, another one is made. */
final class NatsConnection implements Store {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int NO_SUCH_STREAM = 10059;
    private static final int JETSTREAM_OFF = 503;
    private static final int NOT_THAT_REVISION = 10071;

    /** How the NATS server begins to say that a right is missing. */
    static final String VIOLATION = "Permissions Violation";

    private final Connection connection;
    private final String bucket;
    private final JetStream stream;

    private NatsConnection(Connection connection, String bucket) throws IOException {
        this.connection = connection;
        this.bucket = bucket;
        stream = connection.jetStream(
                JetStreamOptions.builder().requestTimeout(ANSWER).build());
    }

    /**
     * Connects and opens the bucket, and makes it if there is none.
     *
     * @param onEnd told why, once the connection is of no use any more
     */
    static NatsConnection open(NatsLink.Builder settings, String origin, Consumer<String> onEnd)
            throws IOException, InterruptedException {
        NatsConnection made = new NatsConnection(settings.connect(origin, onEnd), settings.bucket);
        try {
            made.check(made.openBucket(settings));
            return made;
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private KeyValueStatus openBucket(NatsLink.Builder settings) throws IOException {
        KeyValueManagement buckets = connection.keyValueManagement();
        try {
            return buckets.getStatus(bucket);
        } catch (JetStreamApiException e) {
            if (e.getErrorCode() == JETSTREAM_OFF) {
                throw new DevstateException(
                        "no JetStream answers: start the NATS server with -js; one that has just started takes a moment",
                        e);
            }
            if (e.getApiErrorCode() != NO_SUCH_STREAM) {
                throw unusable(e);
            }
        }
        try {
            return buckets.create(KeyValueConfiguration.builder(bucket)
                    .description("device states of telephones, each written by its own server")
                    .maxHistoryPerKey(1)
                    .storageType(settings.storage)
                    .replicas(settings.replicas)
                    .build());
        } catch (JetStreamApiException e) {
            return madeByAnother(buckets, e);
        }
    }

    private KeyValueStatus madeByAnother(KeyValueManagement buckets, JetStreamApiException failure) throws IOException {
        try {
            return buckets.getStatus(bucket);
        } catch (JetStreamApiException e) {
            throw unusable(failure);
        }
    }

    private DevstateException unusable(JetStreamApiException e) {
        return new DevstateException(
                "the bucket " + bucket + " can neither be opened nor made: " + e.getMessage()
                        + "; make it once with: nats kv add " + bucket + " --history=1",
                e);
    }

    /** A state that does not change for days must not vanish: who lives is told by beats, not by age. */
    private void check(KeyValueStatus status) {
        Duration ttl = status.getTtl();
        if (ttl != null && !ttl.isZero()) {
            throw new DevstateException("the bucket " + bucket + " forgets values after " + ttl
                    + ": make it again without a TTL, or name another one");
        }
    }

    @Override
    public long putNow(String key, StoreValue value) throws IOException {
        try {
            return stream.publish(subject(key), value.bytes()).getSeqno();
        } catch (JetStreamApiException e) {
            throw unusable(e);
        }
    }

    @Override
    public CompletableFuture<?> put(String key, StoreValue value) {
        return stream.publishAsync(subject(key), value.bytes());
    }

    @Override
    public CompletableFuture<?> remove(String key) {
        // Not a purge: while one is done, nats-server 2.9 may leave out messages for those who watch.
        Headers headers = new Headers().put("KV-Operation", KeyValueOperation.DELETE.getHeaderValue());
        return stream.publishAsync(subject(key), headers, new byte[0]);
    }

    /**
     * Tries what the link does, and changes nothing.
     *
     * @param end completed by {@code onEnd}, with what the server said
     */
    void checkRights(String origin, CompletableFuture<String> end) throws IOException, InterruptedException {
        // The store compares the revision after the right: a wrong one tells that we may write, and nothing is written.
        PublishOptions impossible = PublishOptions.builder()
                .expectedLastSubjectSequence(Long.MAX_VALUE)
                .build();
        CompletableFuture<?> put = stream.publishAsync(subject(StoreKey.hello(origin)), null, new byte[0], impossible);
        try {
            CompletableFuture.anyOf(put, end).get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            if (!isOtherRevision(e)) {
                throw new IOException("states cannot be written: " + e.getMessage(), e);
            }
        }
        watch(entry -> {});
        flush();
        if (end.isDone()) {
            throw new IOException(end.getNow(""));
        }
    }

    private void flush() throws IOException, InterruptedException {
        try {
            connection.flush(ANSWER);
        } catch (TimeoutException e) {
            throw new IOException("the NATS server does not answer", e);
        }
    }

    private static boolean isOtherRevision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JetStreamApiException api && api.getApiErrorCode() == NOT_THAT_REVISION) {
                return true;
            }
        }
        return false;
    }

    private String subject(String key) {
        return "$KV." + bucket + "." + key;
    }

    @Override
    public void watch(Consumer<StoreEntry> reader) throws IOException, InterruptedException {
        try {
            connection.keyValue(bucket).watchAll(new KeyValueWatcher() {
                @Override
                public void watch(KeyValueEntry entry) {
                    reader.accept(new StoreEntry(
                            entry.getKey(),
                            entry.getRevision(),
                            entry.getOperation() == KeyValueOperation.PUT,
                            entry.getValue()));
                }

                @Override
                public void endOfData() {
                    // our own hello says that
                }
            });
        } catch (JetStreamApiException e) {
            throw unusable(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
