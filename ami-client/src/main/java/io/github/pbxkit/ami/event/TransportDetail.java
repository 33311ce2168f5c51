// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code TransportDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record TransportDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code Protocol}; empty if it is missing. */
    public String protocol() {
        return message.first("Protocol", "");
    }

    /** Header {@code Bind}; empty if it is missing. */
    public String bind() {
        return message.first("Bind", "");
    }

    /** Header {@code AsycOperations}; empty if it is missing. */
    public String asycOperations() {
        return message.first("AsycOperations", "");
    }

    /** Header {@code CaListFile}; empty if it is missing. */
    public String caListFile() {
        return message.first("CaListFile", "");
    }

    /** Header {@code CaListPath}; empty if it is missing. */
    public String caListPath() {
        return message.first("CaListPath", "");
    }

    /** Header {@code CertFile}; empty if it is missing. */
    public String certFile() {
        return message.first("CertFile", "");
    }

    /** Header {@code PrivKeyFile}; empty if it is missing. */
    public String privKeyFile() {
        return message.first("PrivKeyFile", "");
    }

    /** Header {@code Password}; empty if it is missing. */
    public String password() {
        return message.first("Password", "");
    }

    /** Header {@code ExternalSignalingAddress}; empty if it is missing. */
    public String externalSignalingAddress() {
        return message.first("ExternalSignalingAddress", "");
    }

    /** Header {@code ExternalSignalingPort}; empty if it is missing. */
    public String externalSignalingPort() {
        return message.first("ExternalSignalingPort", "");
    }

    /** Header {@code ExternalMediaAddress}; empty if it is missing. */
    public String externalMediaAddress() {
        return message.first("ExternalMediaAddress", "");
    }

    /** Header {@code Domain}; empty if it is missing. */
    public String domain() {
        return message.first("Domain", "");
    }

    /** Header {@code VerifyServer}; empty if it is missing. */
    public String verifyServer() {
        return message.first("VerifyServer", "");
    }

    /** Header {@code VerifyClient}; empty if it is missing. */
    public String verifyClient() {
        return message.first("VerifyClient", "");
    }

    /** Header {@code RequireClientCert}; empty if it is missing. */
    public String requireClientCert() {
        return message.first("RequireClientCert", "");
    }

    /** Header {@code Method}; empty if it is missing. */
    public String method() {
        return message.first("Method", "");
    }

    /** Header {@code Cipher}; empty if it is missing. */
    public String cipher() {
        return message.first("Cipher", "");
    }

    /** Header {@code LocalNet}; empty if it is missing. */
    public String localNet() {
        return message.first("LocalNet", "");
    }

    /** Header {@code Tos}; empty if it is missing. */
    public String tos() {
        return message.first("Tos", "");
    }

    /** Header {@code Cos}; empty if it is missing. */
    public String cos() {
        return message.first("Cos", "");
    }

    /** Header {@code WebsocketWriteTimeout}; empty if it is missing. */
    public String websocketWriteTimeout() {
        return message.first("WebsocketWriteTimeout", "");
    }

    /** Header {@code AllowReload}; empty if it is missing. */
    public String allowReload() {
        return message.first("AllowReload", "");
    }

    /** Header {@code AllowWildcardCerts}; empty if it is missing. */
    public String allowWildcardCerts() {
        return message.first("AllowWildcardCerts", "");
    }

    /** Header {@code SymmetricTransport}; empty if it is missing. */
    public String symmetricTransport() {
        return message.first("SymmetricTransport", "");
    }

    /** Header {@code TcpKeepaliveEnable}; empty if it is missing. */
    public String tcpKeepaliveEnable() {
        return message.first("TcpKeepaliveEnable", "");
    }

    /** Header {@code TcpKeepaliveIdleTime}; empty if it is missing. */
    public String tcpKeepaliveIdleTime() {
        return message.first("TcpKeepaliveIdleTime", "");
    }

    /** Header {@code TcpKeepaliveIntervalTime}; empty if it is missing. */
    public String tcpKeepaliveIntervalTime() {
        return message.first("TcpKeepaliveIntervalTime", "");
    }

    /** Header {@code TcpKeepaliveProbeCount}; empty if it is missing. */
    public String tcpKeepaliveProbeCount() {
        return message.first("TcpKeepaliveProbeCount", "");
    }

    /** Header {@code EndpointName}; empty if it is missing. */
    public String endpointName() {
        return message.first("EndpointName", "");
    }
}
