// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code AuthDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AuthDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code Username}; empty if it is missing. */
    public String username() {
        return message.first("Username", "");
    }

    /** Header {@code Password}; empty if it is missing. */
    public String password() {
        return message.first("Password", "");
    }

    /** Header {@code Md5Cred}; empty if it is missing. */
    public String md5Cred() {
        return message.first("Md5Cred", "");
    }

    /** Header {@code Realm}; empty if it is missing. */
    public String realm() {
        return message.first("Realm", "");
    }

    /** Header {@code NonceLifetime}; empty if it is missing. */
    public String nonceLifetime() {
        return message.first("NonceLifetime", "");
    }

    /** Header {@code AuthType}; empty if it is missing. */
    public String authType() {
        return message.first("AuthType", "");
    }

    /** Header {@code EndpointName}; empty if it is missing. */
    public String endpointName() {
        return message.first("EndpointName", "");
    }

    /** Header {@code OauthClientid}; empty if it is missing. */
    public String oauthClientid() {
        return message.first("OauthClientid", "");
    }

    /** Header {@code OauthSecret}; empty if it is missing. */
    public String oauthSecret() {
        return message.first("OauthSecret", "");
    }

    /** Header {@code PasswordDigest}; empty if it is missing. */
    public String passwordDigest() {
        return message.first("PasswordDigest", "");
    }

    /** Header {@code RefreshToken}; empty if it is missing. */
    public String refreshToken() {
        return message.first("RefreshToken", "");
    }

    /** Header {@code SupportedAlgorithmsUac}; empty if it is missing. */
    public String supportedAlgorithmsUac() {
        return message.first("SupportedAlgorithmsUac", "");
    }

    /** Header {@code SupportedAlgorithmsUas}; empty if it is missing. */
    public String supportedAlgorithmsUas() {
        return message.first("SupportedAlgorithmsUas", "");
    }
}
