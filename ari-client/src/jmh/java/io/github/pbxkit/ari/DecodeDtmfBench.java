package io.github.pbxkit.ari;

import ch.loway.oss.ari4java.generated.ari_10_0_0.models.Message_impl_ari_10_0_0;
import ch.loway.oss.ari4java.generated.models.ChannelDtmfReceived;
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
public class DecodeDtmfBench {
    private String json =
            "{\"type\":\"ChannelDtmfReceived\",\"timestamp\":\"2026-11-23T01:35:13.771+0000\",\"digit\":\"1\""
                    + ",\"duration_ms\":120,\"channel\":{\"id\":\"three\",\"name\":\"Local/4010@default-00000003;1\",\"s"
                    + "tate\":\"Up\",\"protocol_id\":\"\",\"caller\":{\"name\":\"Three\",\"number\":\"7003\"},\"connected\":{\""
                    + "name\":\"Three\",\"number\":\"7003\"},\"accountcode\":\"\",\"dialplan\":{\"context\":\"default\",\"ext"
                    + "en\":\"4010\",\"priority\":1,\"app_name\":\"Stasis\",\"app_data\":\"team\"},\"creationtime\":\"2026-"
                    + "11-23T01:35:12.522+0000\",\"language\":\"en\",\"channelvars\":{\"RIG_NOTE\":\"\",\"CHANNEL(langu"
                    + "age)\":\"en\"}},\"asterisk_id\":\"02:fc:00:00:00:01\",\"application\":\"team\"}";

    @Setup
    public void bothDecodeTheSame() throws RestException {
        io.github.pbxkit.ari.event.ChannelDtmfReceived our = (io.github.pbxkit.ari.event.ChannelDtmfReceived) ours();
        ChannelDtmfReceived their = (ChannelDtmfReceived) ari4java();
        check(our.digit(), their.getDigit());
        check(our.durationMs(), their.getDuration_ms());
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
