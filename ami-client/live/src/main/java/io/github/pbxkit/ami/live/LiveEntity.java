package io.github.pbxkit.ami.live;

/**
 * Something that a live picture holds. All are immutable; records whose components are documented by name, of which newer
 * versions may have more: do not construct them in your own code.
 */
public sealed interface LiveEntity
        permits LiveBridge,
                LiveCall,
                LiveChannel,
                LiveConference,
                LiveContact,
                LiveExtension,
                LiveParkedCall,
                LivePeer,
                LiveQueue,
                LiveRegistration {

    /**
     * What it is found by among its kind, as long as it is there.
     *
     * @return for example a channel's unique id, or a queue's name
     */
    String key();

    /**
     * Its kind.
     *
     * @return the kind
     */
    LiveKind kind();
}
