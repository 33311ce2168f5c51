package io.github.pbxkit.examples.kit;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code doctor} of a program finds, one line each: what is the case and, where it is not well, what to
 * change. The sentences are the program's, {@code doctor.sum.good} among them. Not thread-safe.
 */
public final class DoctorReport {
    private final Texts texts;
    private final PrintWriter out;
    private int faults;

    public DoctorReport(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** Something is as it should be. */
    public void ok(String key, @Nullable Object... values) {
        say("doctor.ok", texts.say(key, values));
    }

    /** Something may be right or not: the user should look. */
    public void look(String key, @Nullable Object... values) {
        say("doctor.look", texts.say(key, values));
    }

    /** Something has to be changed. */
    public void fail(String key, @Nullable Object... values) {
        fail(new Fault(key, values));
    }

    /** Something has to be changed. */
    public void fail(Fault fault) {
        faults++;
        say("doctor.fail", fault.sentence(texts));
    }

    /** Does a part of the check; if that ends with a fault, it is told and the next part can follow. */
    public void check(Runnable part) {
        try {
            part.run();
        } catch (Fault fault) {
            fail(fault);
        } catch (RuntimeException e) {
            fail(new Fault(e, "fault.unexpected", e));
        }
    }

    private void say(String mark, String sentence) {
        out.println("[" + texts.say(mark) + "] " + sentence);
        out.flush();
    }

    /**
     * Tells how many things have to be changed.
     *
     * @return the program's exit code: 0 if there are none
     */
    public int end() {
        out.println(faults == 0 ? texts.say("doctor.sum.good") : texts.say("doctor.sum.bad", faults));
        out.flush();
        return faults == 0 ? 0 : Program.FAULT;
    }
}
