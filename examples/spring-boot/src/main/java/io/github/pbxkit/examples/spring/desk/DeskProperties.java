package io.github.pbxkit.examples.spring.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this application.
 *
 * @param refuseSuspicious whether callers whose number cannot be what it seems are hung up on
 * @param password what the page asks for, with the user {@code desk}; null for none
 * @param language of the page, {@code en} or {@code ru}, until the reader chooses; empty for the browser's
 * @param hosts names under which browsers may reach the page
 * @param sipServer address of the PBX as telephones see it
 * @param context dialplan context of the telephones
 * @param phones by MAC address
 */
@ConfigurationProperties("desk")
public record DeskProperties(
        @DefaultValue("false") boolean refuseSuspicious,
        @Nullable String password,
        @DefaultValue("") String language,
        @DefaultValue({"localhost", "127.0.0.1", "::1"}) List<String> hosts,
        @DefaultValue("127.0.0.1") String sipServer,
        @DefaultValue("from-internal") String context,
        @DefaultValue Map<String, PhoneProperties> phones) {
    /**
     * A Cisco phone.
     *
     * @param model as printed on it
     * @param extension its SIP user
     * @param secret its SIP password
     * @param label what it shows; null for the extension
     * @param firmware name of its load; null to leave the one it has
     */
    public record PhoneProperties(
            String model,
            String extension,
            String secret,
            @Nullable String label,
            @Nullable String firmware) {
        @Override
        public String toString() {
            return model + " " + extension;
        }
    }

    @Override
    public String toString() {
        return "desk" + phones;
    }
}
