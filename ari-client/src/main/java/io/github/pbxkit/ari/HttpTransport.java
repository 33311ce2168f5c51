package io.github.pbxkit.ari;

import io.github.pbxkit.ari.operations.AriCall;
import io.github.pbxkit.ari.operations.AriReply;
import io.github.pbxkit.ari.operations.AriStream;
import io.github.pbxkit.ari.operations.AriTransport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Requests over HTTP. */
final class HttpTransport implements AriTransport {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final AriAddress address;
    private final AriOptions options;
    private final Executor completion;
    private final Executor readers;
    private volatile boolean closed;

    /**
     * Transport.
     *
     * @param completion completes the futures of users
     * @param readers runs what reads a body while it comes in; may be held up, so it has to grow
     */
    HttpTransport(OkHttpClient client, AriAddress address, AriOptions options, Executor completion, Executor readers) {
        this.client = client;
        this.address = address;
        this.options = options;
        this.completion = completion;
        this.readers = readers;
    }

    @Override
    public Executor completionExecutor() {
        return completion;
    }

    @Override
    public Limits limits() {
        return options.limits();
    }

    @Override
    public CompletableFuture<AriReply> send(AriCall call) {
        CompletableFuture<AriReply> reply = new CompletableFuture<>();
        if (closed) {
            reply.completeExceptionally(new AriDisconnectedException(call + ": the client is closed", null));
            return reply;
        }
        Call http = client.newCall(request(call));
        Duration timeout = timeout(call);
        http.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        http.enqueue(new Callback() {
            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    reply.complete(new AriReply(response.code(), body(response)));
                } catch (IOException e) {
                    reply.completeExceptionally(failure(call, timeout, e));
                } catch (RuntimeException | Error e) {
                    reply.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call failed, IOException e) {
                reply.completeExceptionally(failure(call, timeout, e));
            }
        });
        return reply;
    }

    /** Not by OkHttp's dispatcher: a slow reader must not take one of its places from the requests. */
    @Override
    public <T> CompletableFuture<T> open(AriCall call, Function<? super AriStream, ? extends T> reader) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (closed) {
            result.completeExceptionally(new AriDisconnectedException(call + ": the client is closed", null));
            return result;
        }
        Duration timeout = timeout(call);
        Call http = client.newBuilder().readTimeout(timeout).build().newCall(request(call));
        var unused = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                http.cancel();
            }
        });
        try {
            readers.execute(() -> read(call, timeout, http, reader, result));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new AriDisconnectedException(call + ": the client is closed", e));
        }
        return result;
    }

    private <T> void read(
            AriCall call,
            Duration timeout,
            Call http,
            Function<? super AriStream, ? extends T> reader,
            CompletableFuture<T> result) {
        try {
            Response response = http.execute();
            ResponseBody body = response.body();
            long length = body.contentLength();
            OptionalLong known = length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
            if (!result.complete(
                    reader.apply(new AriStream(response.code(), known, new Body(body.byteStream(), http))))) {
                response.close(); // Cancelled meanwhile: nobody will.
            }
        } catch (IOException e) {
            result.completeExceptionally(failure(call, timeout, e));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private Duration timeout(AriCall call) {
        return call.timeout() == null ? options.timeouts().request() : call.timeout();
    }

    void close() {
        closed = true;
    }

    private Request request(AriCall call) {
        return new Request.Builder()
                .url(address.resolve(call.path(), call.query()))
                .header("Authorization", address.authorization())
                .header("Accept", "application/json")
                .method(call.method(), call.method().equals("GET") ? null : new OnceBody(call.body()))
                .build();
    }

    private byte[] body(Response response) throws IOException {
        BufferedSource source = response.body().source();
        long limit = options.limits().maxMessageLength();
        if (source.request(limit + 1)) {
            throw new AriProtocolException(
                    "Answer of more than " + limit + " bytes (Limits.maxMessageLength)",
                    source.peek().readUtf8(60));
        }
        return source.readByteArray();
    }

    private AriException failure(AriCall call, Duration timeout, IOException e) {
        if (closed) {
            return new AriDisconnectedException(call + ": the client was closed", e);
        }
        if (e instanceof InterruptedIOException) {
            return new AriTimeoutException(
                    call + ": no answer within " + timeout.toMillis() + " ms; it may still be carried out", e);
        }
        return new AriConnectException(call + ": " + ConnectFailures.describe(address, e), e);
    }

    /** A body that is broken off when it is closed before its end; OkHttp would first try to read what is left. */
    private static final class Body extends FilterInputStream {
        private final Call call;
        private boolean ended;

        Body(InputStream body, Call call) {
            super(body);
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            int read = in.read(buffer, offset, wanted);
            ended |= read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (!ended) {
                call.cancel();
            }
            in.close();
        }
    }

    /**
     * A body that is not sent a second time: when a connection breaks under a request that changes something, it is not
     * known whether it was carried out, so nobody but the caller may repeat it.
     */
    private static final class OnceBody extends RequestBody {
        private final byte[] bytes;
        private final @Nullable MediaType type;

        OnceBody(@Nullable String json) {
            bytes = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
            type = json == null ? null : JSON;
        }

        @Override
        public @Nullable MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
