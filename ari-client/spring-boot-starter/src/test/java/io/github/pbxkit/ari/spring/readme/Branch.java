package io.github.pbxkit.ari.spring.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.spring.AriClients;
import org.springframework.beans.factory.annotation.Qualifier;

final class Branch {
    private final AriClient branch;
    private final AriClients all;

    Branch(@Qualifier("branch") AriClient branch, AriClients all) {
        this.branch = branch;
        this.all = all;
    }

    int channels() {
        return branch.channels().list().await().size();
    }

    int channelsOf(String server) {
        return all.get(server).channels().list().await().size();
    }
}
