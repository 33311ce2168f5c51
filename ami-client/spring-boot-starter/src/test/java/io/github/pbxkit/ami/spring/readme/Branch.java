package io.github.pbxkit.ami.spring.readme;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.CoreShowChannels;
import io.github.pbxkit.ami.spring.AmiClients;
import org.springframework.beans.factory.annotation.Qualifier;

final class Branch {
    private final AmiClient branch;
    private final AmiClients all;

    Branch(@Qualifier("branch") AmiClient branch, AmiClients all) {
        this.branch = branch;
        this.all = all;
    }

    int channels() {
        return branch.sendList(CoreShowChannels.of()).join().items().size();
    }

    int channelsOf(String server) {
        return all.get(server).sendList(CoreShowChannels.of()).join().items().size();
    }
}
