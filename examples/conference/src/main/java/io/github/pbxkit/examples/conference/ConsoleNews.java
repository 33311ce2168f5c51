package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.conference.room.Audience;
import io.github.pbxkit.examples.conference.room.Change;
import io.github.pbxkit.examples.conference.room.PbxView;
import io.github.pbxkit.examples.kit.Texts;
import java.io.PrintWriter;
import java.util.List;

/** Says on the console what the operator should know: the PBX went away, came back, or was taken from us. */
final class ConsoleNews implements Audience {
    private final Texts texts;
    private final PrintWriter out;
    private final String application;
    private boolean away;

    ConsoleNews(Texts texts, PrintWriter out, String application) {
        this.texts = texts;
        this.out = out;
        this.application = application;
    }

    @Override
    public void changed(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.PbxChanged pbx) {
                changed(pbx.pbx().state());
            }
        }
    }

    private void changed(PbxView.State state) {
        switch (state) {
            case GAP -> {
                away = true;
                out.println(texts.say("news.gap"));
            }
            case LIVE -> {
                if (away) {
                    out.println(texts.say("news.live"));
                }
                away = false;
            }
            case REPLACED -> {
                away = true;
                out.println(texts.say("news.replaced", application));
            }
            case CONNECTING, SYNCING, CLOSED -> {
                // Start and stop speak for themselves.
            }
        }
        out.flush();
    }
}
