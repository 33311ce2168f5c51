package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.nats.NatsLink;
import io.github.pbxkit.examples.kit.Texts;
import java.util.List;

/** What a NATS server needs: a user for each site, who may write only what is its own. */
final class NatsUsers {
    private NatsUsers() {}

    /** @param sites the names of their Asterisks */
    static String print(String bucket, List<String> sites, Texts texts) {
        StringBuilder out = new StringBuilder(users(bucket, sites, texts));
        comment(out, texts.say("nats.bucket"));
        return out.append("nats kv add ")
                .append(bucket)
                .append(" --history=1\n")
                .toString();
    }

    /** For {@code nats-server.conf}. */
    static String users(String bucket, List<String> sites, Texts texts) {
        StringBuilder out = new StringBuilder();
        comment(out, texts.say("nats.users"));
        out.append("authorization { users: [\n");
        for (String site : sites) {
            out.append("  { user: \"").append(site).append("\", password: \"CHANGE-ME\", permissions: {\n");
            out.append("      publish: [ \"")
                    .append(String.join("\",\n                 \"", NatsLink.mayPublish(bucket, site)))
                    .append("\" ]\n");
            out.append("      subscribe: [ \"_INBOX.>\" ] } }\n");
        }
        return out.append("] }\n").toString();
    }

    private static void comment(StringBuilder out, String text) {
        text.lines().forEach(line -> out.append("# ").append(line).append('\n'));
    }
}
