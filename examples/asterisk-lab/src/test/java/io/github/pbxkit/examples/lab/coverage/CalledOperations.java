package io.github.pbxkit.examples.lab.coverage;

import io.github.pbxkit.examples.kit.ari.AriOffer;
import io.github.pbxkit.examples.kit.ari.AriOffer.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Which of the operations that a server describes it has carried out for a client, by looking over the client's shoulder. */
final class CalledOperations implements Interceptor {
    private static final String NOT_CALLED = "not called";

    private final List<Operation> described;
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    CalledOperations(List<Operation> described) {
        this.described = described;
    }

    /** A call that is to go well; another one may show that it does not here, and then the rest is tried all the same. */
    interface Step {
        void call() throws Exception;
    }

    void step(String what, Step step) {
        try {
            step.call();
        } catch (Exception | AssertionError e) {
            failures.put(what, String.valueOf(e));
        }
    }

    Map<String, String> failures() {
        return failures;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        operation(chain.request())
                .ifPresent(operation -> statuses.merge(operation, response.code(), CalledOperations::better));
        return response;
    }

    /** Whether the server has the operation of this request. */
    boolean describes(String method, String path) {
        return AriOffer.match(described, method, path)
                .filter(operation -> operation.path().endsWith(path.substring(path.lastIndexOf('/'))))
                .isPresent();
    }

    /** The operations below a path. */
    List<String> described(String path) {
        return described.stream()
                .filter(operation -> operation.path().startsWith(path))
                .map(String::valueOf)
                .toList();
    }

    /** Operations that the server never carried out, those described only. */
    List<String> missing() {
        return described.stream()
                .map(String::valueOf)
                .filter(operation -> !isSuccess(statuses.getOrDefault(operation, 0)))
                .toList();
    }

    /** A report for people: every operation with the server's answer, or why there is none. */
    void write(Path file, Map<String, String> reasons) throws IOException {
        List<String> lines = new ArrayList<>(List.of("operation\tstatus\tnote"));
        for (Operation operation : described) {
            String name = operation.toString();
            Integer status = statuses.get(name);
            String shown = status == null ? NOT_CALLED : String.valueOf(status);
            lines.add(name + "\t" + shown + "\t" + reasons.getOrDefault(name, ""));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    private Optional<String> operation(Request request) {
        String path = request.url().encodedPath().replaceFirst("^/ari/", "");
        return AriOffer.match(described, request.method(), path).map(String::valueOf);
    }

    private static int better(int first, int second) {
        return isSuccess(first) ? first : second;
    }

    /** 101 is the event socket's yes. */
    private static boolean isSuccess(int status) {
        return status == 101 || status >= 200 && status < 300;
    }
}
