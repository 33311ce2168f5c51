package io.github.pbxkit.examples.kit.ari;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.UnknownEvent;
import io.github.pbxkit.ari.operations.AriCall;
import io.github.pbxkit.ari.operations.AriReply;
import io.github.pbxkit.ari.operations.AriRequest;
import io.github.pbxkit.ari.operations.AriTransport;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the ARI client has, found by asking it: every method of its resource classes is called once, and the requests that
 * come out are compared with the operations that a server describes.
 */
public final class AriOffer {
    private static final String VALUE = "value";

    private AriOffer() {}

    /** An operation: {@code POST} and {@code /channels/{channelId}/answer}. */
    public record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Takes down what is sent, and answers nothing. */
    private static final class Recorder implements AriTransport {
        private final List<AriCall> calls = new ArrayList<>();

        @Override
        public CompletableFuture<AriReply> send(AriCall call) {
            calls.add(call);
            return new CompletableFuture<>();
        }

        @Override
        public Executor completionExecutor() {
            return Runnable::run;
        }
    }

    /** Which of a server's operations the client has. */
    public static Set<String> operations(List<Operation> live) throws ReflectiveOperationException {
        Set<String> offered = new TreeSet<>();
        for (AriCall call : requests()) {
            match(live, call.method(), call.path()).ifPresent(operation -> offered.add(operation.toString()));
        }
        offered.add("GET /events"); // the event socket, which AriClient.connect() opens
        return offered;
    }

    /** Which of these types of event the client reads into a record of its own. */
    public static Set<String> events(Collection<String> live) {
        return live.stream().filter(AriOffer::isKnown).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A known event without the object that it is about is refused; an unknown one is taken as it is. */
    private static boolean isKnown(String type) {
        try {
            return !(AriEvent.parse("{\"type\":\"" + type + "\"}") instanceof UnknownEvent);
        } catch (AriProtocolException e) {
            return true;
        }
    }

    private static List<AriCall> requests() throws ReflectiveOperationException {
        Recorder recorder = new Recorder();
        for (Method accessor : AriClient.class.getMethods()) {
            Class<?> resource = accessor.getReturnType();
            if (resource.getPackage() == AriCall.class.getPackage() && accessor.getParameterCount() == 0) {
                Constructor<?> constructor = resource.getConstructor(AriTransport.class);
                callAll(constructor.newInstance(recorder));
            }
        }
        return recorder.calls;
    }

    private static void callAll(Object resource) throws ReflectiveOperationException {
        for (Method method : resource.getClass().getMethods()) {
            boolean isOperation = AriRequest.class.isAssignableFrom(method.getReturnType())
                    && !Modifier.isStatic(method.getModifiers());
            if (isOperation) {
                Object[] arguments = Stream.of(method.getParameterTypes())
                        .map(AriOffer::argument)
                        .toArray();
                var unused = ((AriRequest<?>) method.invoke(resource, arguments)).send();
            }
        }
    }

    private static Object argument(Class<?> type) {
        if (type == String.class) {
            return VALUE;
        } else if (type == String[].class) {
            return new String[] {VALUE};
        } else if (type == Map.class) {
            return Map.of(VALUE, VALUE);
        } else if (type == Collection.class || type == List.class) {
            return List.of(VALUE);
        } else if (type == int.class) {
            return 1;
        }
        throw new IllegalArgumentException("An operation has a parameter of " + type + ", give it a value here");
    }

    /** The operation that a request is for: the one with the most words of its path given. */
    public static Optional<Operation> match(List<Operation> live, String method, String path) {
        return live.stream()
                .filter(operation -> fits(operation, method, path))
                .max(Comparator.comparingLong(AriOffer::literalSegments));
    }

    private static boolean fits(Operation operation, String method, String path) {
        String pattern = operation.path().replaceAll("\\{[^}]+}", "[^/]+");
        return operation.method().equals(method) && ("/" + path).matches(pattern);
    }

    private static long literalSegments(Operation operation) {
        return Stream.of(operation.path().split("/", -1))
                .filter(segment -> !segment.startsWith("{"))
                .count();
    }
}
