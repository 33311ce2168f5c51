package io.github.pbxkit.examples.conference.page;

import io.github.pbxkit.examples.conference.room.Moderator;
import io.github.pbxkit.examples.conference.room.RecordingFile;
import io.github.pbxkit.examples.conference.room.RequestException;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes a stored recording on from the PBX to a page, piece by piece; the page never speaks with the PBX itself. */
final class RecordingDownload {
    private static final Logger log = LoggerFactory.getLogger(RecordingDownload.class);

    static final String PATHS = "/recordings/*";
    static final String PATH = "/recordings/{recording}";
    /** Each holds a thread of the web server for as long as the reader is slow. */
    private static final int AT_ONCE = 16;

    private final Moderator moderator;
    private final Semaphore free = new Semaphore(AT_ONCE);

    RecordingDownload(Moderator moderator) {
        this.moderator = moderator;
    }

    void serve(Context context) throws IOException {
        if (!free.tryAcquire()) {
            refuse(context, new RequestException(Code.RATE_LIMITED, "too many downloads at once"));
            return;
        }
        try {
            pass(moderator.openRecording(context.pathParam("recording")).join(), context);
        } catch (CompletionException e) {
            RequestException why = e.getCause() instanceof RequestException known
                    ? known
                    : new RequestException(Code.INTERNAL, "internal error, see the log", e);
            if (why.code() == Code.INTERNAL) {
                log.error("A recording could not be passed on to a page", why);
            }
            refuse(context, why);
        } finally {
            free.release();
        }
    }

    private static void pass(RecordingFile file, Context context) throws IOException {
        try (InputStream content = file.content()) {
            context.header("Content-Type", file.contentType());
            context.header("Content-Disposition", disposition(file.fileName()));
            context.header("Cache-Control", "no-store");
            context.disableCompression(); // the length is that of the bytes as they are
            file.length().ifPresent(length -> context.header("Content-Length", String.valueOf(length)));
            OutputStream out = context.outputStream();
            content.transferTo(out);
            out.flush();
        }
    }

    /** Names beyond ASCII as RFC 6266 has it. */
    private static String disposition(String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + fileName.replaceAll("[^\\x20-\\x7e]", "_") + "\"; filename*=UTF-8''"
                + encoded;
    }

    private static void refuse(Context context, RequestException why) {
        context.status(
                switch (why.code()) {
                    case NOT_FOUND -> 404;
                    case RATE_LIMITED -> 429;
                    case PBX_UNAVAILABLE -> 503;
                    case PBX_TIMEOUT -> 504;
                    default -> 502;
                });
        context.json(Map.of("error", Map.of("code", why.code(), "message", String.valueOf(why.getMessage()))));
    }
}
