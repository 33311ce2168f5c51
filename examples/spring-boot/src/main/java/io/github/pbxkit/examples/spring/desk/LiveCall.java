package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.numbering.Verdict;
import java.time.Instant;

/**
 * A call that is here.
 *
 * @param server name of the PBX
 * @param id Asterisk's id of the channel
 * @param number the caller's number as the PBX has it, may be empty
 * @param name the caller's name as the PBX has it, may be empty
 * @param who whose number that is
 * @param since when the call came
 */
public record LiveCall(String server, String id, String number, String name, WhoseNumber who, Instant since) {
    static LiveCall of(String server, Channel channel, Verdict verdict, Instant since) {
        String number = channel.caller().number();
        return new LiveCall(server, channel.id(), number, channel.caller().name(), WhoseNumber.of(verdict), since);
    }
}
