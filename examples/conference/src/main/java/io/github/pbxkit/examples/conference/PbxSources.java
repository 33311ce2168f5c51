package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.conference.demo.Demo;
import io.github.pbxkit.examples.conference.room.RoomOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.PrintWriter;

/** Starts the PBX that was asked for. */
final class PbxSources {
    /** In the lab's dialplan: the number to call, and the room where it leads. */
    static final String LAB_EXTENSION = "501";

    static final String LAB_ROOM = "room01";

    private PbxSources() {}

    static RunningPbx open(Settings settings, Texts texts, PrintWriter out) {
        if (settings.source() instanceof PbxSource.Server server) {
            return RunningPbx.given(server);
        } else if (settings.source() instanceof PbxSource.Lab lab) {
            out.println(texts.say("start.lab", lab.version()));
            out.flush();
            return lab(lab, texts, out);
        }
        Demo demo = Demo.start(settings.rooms().application());
        return new RunningPbx(
                "demo", demo.ari(), demo.user(), demo.password(), null, null, Demo.INVITE_ENDPOINT, demo::close);
    }

    private static RunningPbx lab(PbxSource.Lab lab, Texts texts, PrintWriter out) {
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(lab.version())), LabOptions.defaults());
            String sip = "127.0.0.1:" + server.sipPort();
            out.println(texts.say("start.lab.ready", server.version(), LAB_EXTENSION, sip));
            return new RunningPbx(
                    "lab",
                    server.ariUri(),
                    server.ariUser(),
                    server.ariPassword(),
                    LAB_EXTENSION,
                    LAB_ROOM,
                    server.endpoint("{number}"),
                    server::close);
        } catch (LabException e) {
            throw new Fault(e, "fault.lab", String.valueOf(e.getMessage()));
        }
    }

    /** A PBX of ours knows best where calls come in and how its phones are reached. */
    static RoomOptions roomOptions(Settings settings, RunningPbx pbx) {
        RoomOptions options = settings.rooms();
        String endpoint = pbx.inviteEndpoint();
        String room = pbx.room();
        if (endpoint != null) {
            options = options.withInviteEndpoint(endpoint);
        }
        return room == null ? options : options.withDefaultRoom(room);
    }
}
