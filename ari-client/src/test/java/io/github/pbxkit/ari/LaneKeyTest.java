package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "CHANNEL     | c   | 'type':'StasisStart','channel':{'id':'c'}",
                "CHANNEL     | c   | 'type':'ChannelEnteredBridge','bridge':{'id':'b'},'channel':{'id':'c'}",
                "BRIDGE      | b   | 'type':'ChannelEnteredBridge','bridge':{'id':'b'}",
                "BRIDGE      | b   | 'type':'BridgeDestroyed','bridge':{'id':'b'}",
                "CHANNEL     | p   | 'type':'Dial','caller':{'id':'c'},'peer':{'id':'p'}",
                "CHANNEL     | c:1 | 'type':'PlaybackFinished','playback':{'id':'x','target_uri':'channel:c:1'}",
                "BRIDGE      | b   | 'type':'RecordingStarted','recording':{'name':'x','target_uri':'bridge:b'}",
                "APPLICATION | a   | 'type':'RecordingStarted','application':'a','recording':{'name':'x'}",
                "CHANNEL     | c   | 'type':'ChannelVarset','channel':{'id':'c'}",
                "APPLICATION | a   | 'type':'ChannelVarset','application':'a'",
                "APPLICATION | a   | 'type':'DeviceStateChanged','application':'a','device_state':{'name':'d'}",
                "APPLICATION | a   | 'type':'Unheard','application':'a','channel':{'id':'c'}",
                "CHANNEL     | s   | 'type':'ChannelTransfer','refer_to':{},'referred_by':{'source_channel':{'id':'s'}}",
                "APPLICATION | a   | 'type':'ChannelTransfer','application':'a','refer_to':{},'referred_by':{}"
            })
    void eventsTakeTheLaneOfWhatTheyAreAbout(LaneKey.Kind kind, String id, String fields) {
        AriEvent event = AriEvent.parse("{" + fields.replace('\'', '"') + "}");

        assertThat(LaneKey.of(event)).isEqualTo(new LaneKey(kind, id));
    }
}
