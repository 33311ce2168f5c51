package io.github.pbxkit.ari;

import ch.loway.oss.ari4java.generated.ari_10_0_0.models.Message_impl_ari_10_0_0;
import ch.loway.oss.ari4java.generated.models.StasisStart;
import ch.loway.oss.ari4java.tools.BaseAriAction;
import ch.loway.oss.ari4java.tools.RestException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time and memory from the text of one event, as a real Asterisk 22 sent it, to its object. The peer decodes with what its own
 * event socket calls. What both decoded is compared before the measurement.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(4)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class DecodeStasisStartBench {
    private String json =
            "{\"type\":\"StasisStart\",\"timestamp\":\"2026-11-23T01:35:19.572+0000\",\"args\":[\"dialed\"],\""
                    + "channel\":{\"id\":\"out1\",\"name\":\"PJSIP/6001-00000000\",\"state\":\"Down\",\"protocol_id\":\"64e"
                    + "b83d1-f7e2-49a3-9c89-cbc8a3bf3e09\",\"caller\":{\"name\":\"Phone 6001\",\"number\":\"6001\"},\"c"
                    + "onnected\":{\"name\":\"\",\"number\":\"\"},\"accountcode\":\"\",\"dialplan\":{\"context\":\"default\",\""
                    + "exten\":\"s\",\"priority\":1,\"app_name\":\"Stasis\",\"app_data\":\"hello,dialed\"},\"creationtime"
                    + "\":\"2026-11-23T01:35:19.571+0000\",\"language\":\"en\",\"channelvars\":{\"RIG_NOTE\":\"created\""
                    + ",\"CHANNEL(language)\":\"en\"}},\"asterisk_id\":\"02:fc:00:00:00:01\",\"application\":\"hello\"}";

    @Setup
    public void bothDecodeTheSame() throws RestException {
        io.github.pbxkit.ari.event.StasisStart our = (io.github.pbxkit.ari.event.StasisStart) ours();
        StasisStart their = (StasisStart) ari4java();
        check(our.args(), their.getArgs());
        check(our.channel().creationtime(), their.getChannel().getCreationtime().toInstant());
        check(our.channel().caller().number(), their.getChannel().getCaller().getNumber());
        check(
                our.channel().dialplan().appData(),
                their.getChannel().getDialplan().getApp_data());
        check(our.channel().channelvars(), their.getChannel().getChannelvars());
        check(our.timestamp(), their.getTimestamp().toInstant());
        check(our.application(), their.getApplication());
    }

    private static void check(Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("decoded " + ours + ", the peer " + theirs);
        }
    }

    @Benchmark
    public Object ours() {
        return AriEvent.parse(json);
    }

    @Benchmark
    public Object ari4java() throws RestException {
        return BaseAriAction.deserializeEvent(json, Message_impl_ari_10_0_0.class);
    }
}
