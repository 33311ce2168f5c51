package io.github.pbxkit.devstate.websocket;

import io.github.pbxkit.devstate.testkit.LinkNetwork;
import io.github.pbxkit.devstate.testkit.StateLinkContract;

class WebSocketLinkContractTest extends StateLinkContract {

    @Override
    protected LinkNetwork network() {
        return new WebSocketNetwork();
    }
}
