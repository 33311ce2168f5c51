package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one instance: its configuration, written from the lab's templates and the options, and places for
 * what the server writes.
 */
final class Instance {
    private static final String ALL = "all";
    private static final List<String> TEMPLATES = List.of(
            "asterisk.conf",
            "logger.conf",
            "rtp.conf",
            "http.conf",
            "ari.conf",
            "manager.conf",
            "extensions.conf",
            "musiconhold.conf",
            "confbridge.conf",
            "queues.conf",
            "res_parking.conf",
            "features.conf",
            "voicemail.conf",
            "cdr.conf",
            "cdr_manager.conf",
            "cel.conf",
            "indications.conf");
    // Read by modules at start; without them each warns in the log.
    private static final List<String> EMPTY = List.of(
            "acl.conf",
            "agents.conf",
            "amd.conf",
            "ccss.conf",
            "chan_websocket.conf",
            "cli.conf",
            "cli_aliases.conf",
            "cli_permissions.conf",
            "codecs.conf",
            "dnsmgr.conf",
            "extconfig.conf",
            "followme.conf",
            "geolocation.conf",
            "pjproject.conf",
            "pjsip_notify.conf",
            "pjsip_wizard.conf",
            "res_http_media_cache.conf",
            "sip_notify.conf",
            "sorcery.conf",
            "stasis.conf",
            "stir_shaken.conf",
            "udptl.conf",
            "websocket_client.conf");
    private static final List<String> FOLDERS = List.of(
            "etc",
            "run",
            "log/cdr-csv",
            "log/cel-custom",
            "db",
            "agi",
            "cache",
            "keys",
            "spool/recording",
            "spool/monitor",
            "spool/voicemail",
            "spool/outgoing",
            "spool/outgoing_done",
            "spool/tmp",
            "spool/meetme");

    private final Path folder;
    private final AsteriskTree tree;
    private final LabOptions options;
    private final Ports ports;
    private final SipDriver driver;
    private final List<LabPhone> phones;
    private final Map<String, LabUser> users = new LinkedHashMap<>();
    private final @Nullable SelfSignedCertificate certificate;

    private Instance(Path folder, AsteriskTree tree, LabOptions options, Ports ports) throws IOException {
        this.folder = folder;
        this.tree = tree;
        this.options = options;
        this.ports = ports;
        this.driver = chooseDriver(tree, options);
        this.phones = LabPhone.list(options.phones());
        for (String name : List.of("ari", "ari-readonly", "ami", "ami-watch", "ami-limited")) {
            users.put(name, new LabUser(name, options.hasFixedPasswords() ? name + "-secret" : randomPassword()));
        }
        for (String name : FOLDERS) {
            Files.createDirectories(folder.resolve(name));
        }
        this.certificate = options.isTls() ? SelfSignedCertificate.create(folder.resolve("keys")) : null;
    }

    /** Writes an instance into an empty folder. */
    static Instance create(Path folder, AsteriskTree tree, LabOptions options, Ports ports) throws IOException {
        Instance instance = new Instance(folder, tree, options, ports);
        for (Map.Entry<String, String> file : instance.configuration().entrySet()) {
            Files.writeString(folder.resolve("etc").resolve(file.getKey()), file.getValue());
        }
        return instance;
    }

    Path folder() {
        return folder;
    }

    Path mainConfiguration() {
        return folder.resolve("etc/asterisk.conf");
    }

    Path logFile() {
        return folder.resolve("log/full.log");
    }

    SipDriver driver() {
        return driver;
    }

    List<LabPhone> phones() {
        return phones;
    }

    /** One of the lab's own users: {@code ari}, {@code ari-readonly}, {@code ami}, {@code ami-watch}, {@code ami-limited}. */
    LabUser user(String name) {
        LabUser user = users.get(name);
        if (user == null) {
            throw new IllegalArgumentException("No user " + name);
        }
        return user;
    }

    @Nullable
    SelfSignedCertificate certificate() {
        return certificate;
    }

    /** All files, by name, as they are written. */
    Map<String, String> configuration() throws IOException {
        Map<String, String> files = new TreeMap<>();
        EMPTY.forEach(name -> files.put(name, ""));
        TEMPLATES.forEach(name -> files.put(name, filled(name)));
        files.put(driver.file(), filled(driver.file()) + phoneSections());
        files.put("modules.conf", modules());
        files.merge("ari.conf", ariUsers(), String::concat);
        files.merge("manager.conf", amiUsers(), String::concat);
        if (certificate != null) {
            files.merge("http.conf", ConfigText.httpTls(ports.https(), certificate), String::concat);
            files.computeIfPresent("manager.conf", (name, text) -> withAmiTls(text, certificate));
        }
        files.putAll(options.files());
        options.snippets().forEach((name, text) -> files.merge(name, "\n" + text + "\n", String::concat));
        return files;
    }

    private String withAmiTls(String manager, SelfSignedCertificate certificate) {
        return manager.replace("[general]\n", "[general]\n" + ConfigText.httpTls(ports.amiTls(), certificate));
    }

    private String ariUsers() {
        return ConfigText.ariUser(user("ari"), false) + ConfigText.ariUser(user("ari-readonly"), true);
    }

    private String amiUsers() {
        return ConfigText.amiUser(user("ami"), ALL, ALL)
                + ConfigText.amiUser(user("ami-watch"), "call,reporting,user", "")
                + ConfigText.amiUser(
                        user("ami-limited"),
                        "call,log,verbose,agent,user,dtmf,reporting,cdr,dialplan",
                        "call,agent,user,reporting,originate,message");
    }

    private String phoneSections() {
        return phones.stream()
                .map(phone -> ConfigText.phone(driver, phone, phone.number().equals("6001") ? "6001@default" : ""))
                .collect(Collectors.joining());
    }

    private String filled(String name) {
        String text = Resources.text("etc/" + name);
        for (Map.Entry<String, String> value : values().entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ETC", folder.resolve("etc").toString());
        values.put("FOLDER", folder.toString());
        values.put("MODULES", tree.modules().toString());
        values.put("DATA", tree.data().toString());
        values.put("SYSTEM_NAME", options.systemName());
        values.put("HTTP", "" + ports.http());
        values.put("AMI", "" + ports.ami());
        values.put("SIP", "" + ports.sip());
        values.put("RTP_FIRST", "" + ports.firstRtp());
        values.put("RTP_LAST", "" + ports.lastRtp());
        values.put("TECH", driver.technology());
        values.put("CHANNEL_VARS", String.join(",", options.channelVariables()));
        values.put("AMI_TIMESTAMPS", options.hasAmiTimestamps() ? "yes" : "no");
        values.put("HINTS", hints());
        return values;
    }

    private String hints() {
        return phones.stream()
                .map(LabPhone::number)
                .map(number -> "exten => %1$s,hint,%2$s/%1$s&Custom:dnd%1$s".formatted(number, driver.technology()))
                .collect(Collectors.joining("\n"));
    }

    private String modules() throws IOException {
        List<PathMatcher> excluded = Resources.lines("modules-not-loaded.txt").stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
        StringBuilder text = new StringBuilder("[modules]\nautoload = yes\n");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(tree.modules(), "*.so")) {
            for (Path file : files) {
                Path name = file.getFileName();
                if (isOfOtherDriver(name.toString()) || excluded.stream().anyMatch(matcher -> matcher.matches(name))) {
                    text.append("noload = ").append(name).append('\n');
                }
            }
        }
        return text.toString();
    }

    private boolean isOfOtherDriver(String module) {
        return driver == SipDriver.PJSIP ? module.equals("chan_sip.so") : module.contains("pjsip");
    }

    private static SipDriver chooseDriver(AsteriskTree tree, LabOptions options) {
        boolean hasChanSip = tree.hasModule("chan_sip.so");
        SipDriver wanted = options.sipDriver();
        if (wanted == SipDriver.CHAN_SIP && !hasChanSip) {
            throw new LabException("Asterisk " + tree.version() + " has no chan_sip; leave the driver to the lab");
        }
        return wanted != null ? wanted : hasChanSip ? SipDriver.CHAN_SIP : SipDriver.PJSIP;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
