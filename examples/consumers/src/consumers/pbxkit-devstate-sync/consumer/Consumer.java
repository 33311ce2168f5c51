package consumer;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.Replica;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.ReplicaPeer;
import io.github.pbxkit.devstate.StateKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        StateKey key = new StateKey("office", "100");
        Replica office = new Replica(ReplicaOptions.builder("office").build(), (k, v) -> {}, 0);
        Replica branch = new Replica(ReplicaOptions.builder("branch").build(), (k, v) -> {}, 0);
        office.sourceUp(Map.of(key, DeviceState.INUSE), 0);
        ReplicaPeer toBranch = office.connect(PeerIdentity.of("branch", 1, true), 0);
        ReplicaPeer toOffice = branch.connect(PeerIdentity.of("office", 2, false), 0);
        for (int i = 0; i < 10; i++) {
            pass(office, toBranch, branch, toOffice);
            pass(branch, toOffice, office, toBranch);
        }
        if (!branch.view(key).equals(Optional.of(DeviceState.INUSE))) {
            throw new AssertionError(branch.status());
        }
        System.out.println("ok " + key.asteriskName());
    }

    private static void pass(Replica from, ReplicaPeer to, Replica receiver, ReplicaPeer sender) {
        byte[] frame = new byte[Replica.MAX_FRAME];
        int length = from.poll(to, frame, 0);
        if (length > 0) {
            receiver.receive(sender, Arrays.copyOf(frame, length), 0);
        }
    }
}
