package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.CallManagerGroupXml;
import io.github.pbxkit.cisco.internal.CallManagerXml;
import io.github.pbxkit.cisco.internal.CommonProfileXml;
import io.github.pbxkit.cisco.internal.DateTimeSettingXml;
import io.github.pbxkit.cisco.internal.DevicePoolXml;
import io.github.pbxkit.cisco.internal.DeviceXml;
import io.github.pbxkit.cisco.internal.LineXml;
import io.github.pbxkit.cisco.internal.MemberXml;
import io.github.pbxkit.cisco.internal.MembersXml;
import io.github.pbxkit.cisco.internal.MoreXml;
import io.github.pbxkit.cisco.internal.NetworkLocaleInfoXml;
import io.github.pbxkit.cisco.internal.PortsXml;
import io.github.pbxkit.cisco.internal.SipCallFeaturesXml;
import io.github.pbxkit.cisco.internal.SipLinesXml;
import io.github.pbxkit.cisco.internal.SipProfileXml;
import io.github.pbxkit.cisco.internal.SipProxiesXml;
import io.github.pbxkit.cisco.internal.SipStackXml;
import io.github.pbxkit.cisco.internal.UserLocaleXml;
import io.github.pbxkit.cisco.internal.VendorConfigXml;
import jakarta.xml.bind.JAXBElement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What a phone is to be told, in the user's words: {@code webAccess(ENABLED)} writes 0.
 *
 * <p>Written by Jakarta XML Binding in one fixed order, UTF-8, LF, two blanks per level, without surprises between two
 * runs. Read back from any file that {@link CnfDocument} can read; elements without a word here are kept and written
 * behind the others. To change a file that someone wrote by hand, edit the {@link CnfDocument} instead: it keeps comments
 * and order.
 *
 * <p>Immutable and thread-safe; two are equal if they write the same bytes.
 *
 * <pre>{@code
 * byte[] file = PhoneConfig.builder(DeviceModel.CP7931)
 *         .firmware("SIP31.8-5-3SR1S")
 *         .server("10.20.1.1")
 *         .label("301")
 *         .line(1, line -> line.name("301").label("301").authName("301").authPassword(password))
 *         .vendor(phone -> phone.webAccess(Access.ENABLED))
 *         .build()
 *         .toBytes();
 * }</pre>
 */
public final class PhoneConfig {
    private static final int SIP_PORT = 5060;
    private static final String USE_CALL_MANAGER = "USECALLMANAGER";

    private final byte[] bytes;
    /** What the bytes say; read when first asked, as most configurations are written and never looked at. */
    private volatile @Nullable DeviceXml view;

    private PhoneConfig(byte[] bytes) {
        this.bytes = bytes;
    }

    private DeviceXml xml() {
        DeviceXml known = view;
        if (known == null) {
            known = read(CnfDocument.parse(bytes));
            view = known;
        }
        return known;
    }

    /** A file with nothing in it but {@code device}. */
    public static Builder builder() {
        return new Builder(new DeviceXml());
    }

    /**
     * A file with what is usual for a model, so that firmware, server and a line are enough.
     *
     * @param model decides values whose meaning differs from family to family
     */
    public static Builder builder(DeviceModel model) {
        return PhonePresets.of(model);
    }

    /**
     * Reads a file. Values that are not understood are kept as they are, and read as empty.
     *
     * @throws MalformedFileException if its outermost element is not {@code device}
     */
    public static PhoneConfig from(CnfDocument document) {
        return new Builder(read(document)).build();
    }

    private static DeviceXml read(CnfDocument document) {
        CnfElement root = document.rootOrNull();
        if (root == null || !root.name().equals("device")) {
            throw new MalformedFileException("a phone's file begins with <device>, this one with "
                    + (root == null ? "no tag at all" : "<" + root.name() + ">"));
        }
        DeviceXml device = new DeviceXml();
        PhoneBinding.read(root, device);
        return device;
    }

    /** A builder that begins with this configuration. */
    public Builder toBuilder() {
        return new Builder(read(CnfDocument.parse(bytes)));
    }

    /** The file, as {@code SEP<mac>.cnf.xml} is to hold it. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The file as a document, to be checked or edited further. */
    public CnfDocument toDocument() {
        return CnfDocument.parse(bytes);
    }

    // ---- what it says

    /** The firmware's name. */
    public Optional<String> firmware() {
        return Optional.ofNullable(xml().loadInformation);
    }

    /** SIP or SCCP. */
    public Optional<PhoneProtocol> protocol() {
        return Arrays.stream(PhoneProtocol.values())
                .filter(protocol -> protocol.name().equalsIgnoreCase(xml().deviceProtocol))
                .findFirst();
    }

    /** Hosts of the servers in {@code callManagerGroup}, the preferred one first. */
    public List<String> servers() {
        DevicePoolXml pool = xml().devicePool;
        MembersXml members = pool == null || pool.callManagerGroup == null ? null : pool.callManagerGroup.members;
        return members == null
                ? List.of()
                : members.member.stream()
                        .map(member -> member.callManager == null ? null : member.callManager.processNodeName)
                        .filter(host -> host != null && !host.isBlank())
                        .map(host -> Objects.requireNonNull(host))
                        .toList();
    }

    /** The label in the corner of the display. */
    public Optional<String> label() {
        return Optional.ofNullable(sip().phoneLabel);
    }

    /** All keys that the file sets: lines, speed dials, features; in the file's order. */
    public List<LineSettings> keys() {
        SipLinesXml lines = sip().sipLines;
        return lines == null
                ? List.of()
                : lines.line.stream().map(LineSettings::new).toList();
    }

    /** Keys that are lines. */
    public List<LineSettings> lines() {
        return keys().stream().filter(LineSettings::isLine).toList();
    }

    /** The server that a line registers with: its own, or the first of the group where it says USECALLMANAGER. */
    public Optional<String> serverOf(LineSettings line) {
        Optional<String> own = line.proxy().filter(proxy -> !proxy.isBlank() && !proxy.equals(USE_CALL_MANAGER));
        return own.isPresent() ? own : servers().stream().findFirst();
    }

    /** Clock. */
    public TimeSettings time() {
        DevicePoolXml pool = xml().devicePool;
        return new TimeSettings(
                pool == null || pool.dateTimeSetting == null ? new DateTimeSettingXml() : pool.dateTimeSetting);
    }

    /** Addresses behind routers. */
    public NatSettings nat() {
        return new NatSettings(sip());
    }

    /** Sound. */
    public MediaSettings media() {
        return new MediaSettings(sip());
    }

    /** SIP timers. */
    public SipStackSettings sipStack() {
        SipStackXml stack = sip().sipStack;
        return new SipStackSettings(stack == null ? new SipStackXml() : stack);
    }

    /** Features of calls. */
    public CallFeatureSettings callFeatures() {
        SipCallFeaturesXml features = sip().sipCallFeatures;
        return new CallFeatureSettings(features == null ? new SipCallFeaturesXml() : features);
    }

    /** Dialling, answering, ringing. */
    public CallSettings calls() {
        return new CallSettings(sip());
    }

    /** Servers beside those of the lines. */
    public ProxySettings proxies() {
        SipProxiesXml proxies = sip().sipProxies;
        return new ProxySettings(proxies == null ? new SipProxiesXml() : proxies);
    }

    /** The phone itself. */
    public VendorSettings vendor() {
        return new VendorSettings(xml().vendorConfig == null ? new VendorConfigXml() : xml().vendorConfig);
    }

    /** Settings for groups of phones. */
    public CommonSettings common() {
        return new CommonSettings(xml().commonProfile == null ? new CommonProfileXml() : xml().commonProfile);
    }

    /** Language of the display. */
    public LocaleSettings userLocale() {
        return new LocaleSettings(xml().userLocale == null ? new UserLocaleXml() : xml().userLocale);
    }

    /** Tones of the country. */
    public NetworkLocaleSettings networkLocale() {
        return new NetworkLocaleSettings(
                xml().networkLocaleInfo == null ? new NetworkLocaleInfoXml() : xml().networkLocaleInfo);
    }

    /** Addresses behind keys. */
    public ServiceSettings services() {
        return new ServiceSettings(xml());
    }

    /** Transport, certificates, logins. */
    public SecuritySettings security() {
        return new SecuritySettings(xml());
    }

    private SipProfileXml sip() {
        return xml().sipProfile == null ? new SipProfileXml() : xml().sipProfile;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneConfig config && Arrays.equals(bytes, config.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Firmware, label and number of keys; never a password. */
    @Override
    public String toString() {
        return "PhoneConfig[firmware=" + firmware().orElse("none") + ", label=" + label().orElse("none") + ", keys="
                + keys().size() + "]";
    }

    /** Collects a configuration; each method changes what it names and leaves the rest. Not thread-safe. */
    public static final class Builder {
        private final DeviceXml xml;

        Builder(DeviceXml xml) {
            this.xml = xml;
        }

        /** The firmware's name: that of the .loads file without its suffix. */
        public Builder firmware(String load) {
            xml.loadInformation = Words.text(load);
            return this;
        }

        /**
         * The firmware of one model, as files for several models have it.
         *
         * @param id the call manager's number of the model, {@link DeviceModel#id()}
         * @param model name of the model, for people
         */
        public Builder firmwareFor(int id, String model, String load) {
            MoreXml element = new MoreXml();
            element.attributes.put(new QName("model"), Words.text(model));
            element.value = Words.text(load);
            PhoneBinding.add(xml, new JAXBElement<>(new QName("loadInformation" + id), MoreXml.class, element));
            return this;
        }

        /** SIP or SCCP. */
        public Builder protocol(PhoneProtocol protocol) {
            xml.deviceProtocol = protocol.name();
            return this;
        }

        /** Adds a server with SIP on port 5060. */
        public Builder server(String host) {
            return server(host, SIP_PORT);
        }

        /** Adds a server; the first one added is the preferred one. */
        public Builder server(String host, int sipPort) {
            PortsXml ports = new PortsXml();
            ports.sipPort = Words.of(sipPort);
            return server(host, ports);
        }

        /** Adds a server with the ports of all protocols. */
        public Builder server(String host, int sipPort, int securedSipPort, int sccpPort) {
            PortsXml ports = new PortsXml();
            ports.ethernetPhonePort = Words.of(sccpPort);
            ports.sipPort = Words.of(sipPort);
            ports.securedSipPort = Words.of(securedSipPort);
            return server(host, ports);
        }

        private Builder server(String host, PortsXml ports) {
            List<MemberXml> members = members();
            MemberXml member = new MemberXml();
            member.priority = Words.of(members.size());
            member.callManager = new CallManagerXml();
            member.callManager.ports = ports;
            member.callManager.processNodeName = Words.text(host);
            members.add(member);
            return this;
        }

        private List<MemberXml> members() {
            DevicePoolXml pool = pool();
            CallManagerGroupXml group = pool.callManagerGroup;
            if (group == null) {
                group = new CallManagerGroupXml();
                pool.callManagerGroup = group;
            }
            MembersXml members = group.members;
            if (members == null) {
                members = new MembersXml();
                group.members = members;
            }
            return members.member;
        }

        private DevicePoolXml pool() {
            DevicePoolXml pool = xml.devicePool;
            if (pool == null) {
                pool = new DevicePoolXml();
                xml.devicePool = pool;
            }
            return pool;
        }

        private SipProfileXml sip() {
            SipProfileXml sip = xml.sipProfile;
            if (sip == null) {
                sip = new SipProfileXml();
                xml.sipProfile = sip;
            }
            return sip;
        }

        /** The label in the corner of the display; at most 12 characters, none of them blank on the 7900 family. */
        public Builder label(String label) {
            sip().phoneLabel = Words.text(label);
            return this;
        }

        /** Clock. */
        public Builder time(Consumer<TimeSettings.Builder> change) {
            DevicePoolXml pool = pool();
            DateTimeSettingXml time = pool.dateTimeSetting == null ? new DateTimeSettingXml() : pool.dateTimeSetting;
            pool.dateTimeSetting = time;
            change.accept(new TimeSettings.Builder(time));
            return this;
        }

        /** Addresses behind routers. */
        public Builder nat(Consumer<NatSettings.Builder> change) {
            change.accept(new NatSettings.Builder(sip()));
            return this;
        }

        /** Sound. */
        public Builder media(Consumer<MediaSettings.Builder> change) {
            change.accept(new MediaSettings.Builder(sip()));
            return this;
        }

        /** SIP timers. */
        public Builder sipStack(Consumer<SipStackSettings.Builder> change) {
            SipStackXml stack = sip().sipStack == null ? new SipStackXml() : sip().sipStack;
            sip().sipStack = stack;
            change.accept(new SipStackSettings.Builder(Objects.requireNonNull(stack)));
            return this;
        }

        /** Features of calls. */
        public Builder callFeatures(Consumer<CallFeatureSettings.Builder> change) {
            SipCallFeaturesXml features =
                    sip().sipCallFeatures == null ? new SipCallFeaturesXml() : sip().sipCallFeatures;
            sip().sipCallFeatures = features;
            change.accept(new CallFeatureSettings.Builder(Objects.requireNonNull(features)));
            return this;
        }

        /** Dialling, answering, ringing. */
        public Builder calls(Consumer<CallSettings.Builder> change) {
            change.accept(new CallSettings.Builder(sip()));
            return this;
        }

        /** Servers beside those of the lines. */
        public Builder proxies(Consumer<ProxySettings.Builder> change) {
            SipProxiesXml proxies = sip().sipProxies == null ? new SipProxiesXml() : sip().sipProxies;
            sip().sipProxies = proxies;
            change.accept(new ProxySettings.Builder(Objects.requireNonNull(proxies)));
            return this;
        }

        /** The phone itself. */
        public Builder vendor(Consumer<VendorSettings.Builder> change) {
            VendorConfigXml vendor = xml.vendorConfig == null ? new VendorConfigXml() : xml.vendorConfig;
            xml.vendorConfig = vendor;
            change.accept(new VendorSettings.Builder(vendor));
            return this;
        }

        /** Settings for groups of phones. */
        public Builder common(Consumer<CommonSettings.Builder> change) {
            CommonProfileXml common = xml.commonProfile == null ? new CommonProfileXml() : xml.commonProfile;
            xml.commonProfile = common;
            change.accept(new CommonSettings.Builder(common));
            return this;
        }

        /** Language of the display. */
        public Builder userLocale(Consumer<LocaleSettings.Builder> change) {
            UserLocaleXml locale = xml.userLocale == null ? new UserLocaleXml() : xml.userLocale;
            xml.userLocale = locale;
            change.accept(new LocaleSettings.Builder(locale));
            return this;
        }

        /** Tones of the country; the name stands in two places of the file. */
        public Builder networkLocale(Consumer<NetworkLocaleSettings.Builder> change) {
            NetworkLocaleInfoXml locale =
                    xml.networkLocaleInfo == null ? new NetworkLocaleInfoXml() : xml.networkLocaleInfo;
            xml.networkLocaleInfo = locale;
            change.accept(new NetworkLocaleSettings.Builder(locale));
            xml.networkLocale = locale.name;
            return this;
        }

        /** Addresses behind keys. */
        public Builder services(Consumer<ServiceSettings.Builder> change) {
            change.accept(new ServiceSettings.Builder(xml));
            return this;
        }

        /** Transport, certificates, logins. */
        public Builder security(Consumer<SecuritySettings.Builder> change) {
            change.accept(new SecuritySettings.Builder(xml));
            return this;
        }

        // ---- keys

        /**
         * Sets a key; what it was before is replaced.
         *
         * @param button its number, from 1
         */
        public Builder key(int button, Consumer<LineSettings.Builder> change) {
            if (button < 1) {
                throw new IllegalArgumentException("keys count from 1, not " + button);
            }
            SipProfileXml sip = sip();
            SipLinesXml lines = sip.sipLines == null ? new SipLinesXml() : sip.sipLines;
            sip.sipLines = lines;
            LineXml line = new LineXml();
            line.button = Words.of(button);
            change.accept(new LineSettings.Builder(line));
            lines.line.removeIf(other -> line.button.equals(other.button));
            lines.line.add(line);
            return this;
        }

        /** Sets a line that registers with the servers of the file, unless the change names a proxy. */
        public Builder line(int button, Consumer<LineSettings.Builder> change) {
            return key(
                    button,
                    line -> change.accept(line.feature(KeyFeature.LINE)
                            .proxy(USE_CALL_MANAGER)
                            .port(SIP_PORT)));
        }

        /** Sets a speed dial. */
        public Builder speedDial(int button, String label, String number) {
            return key(
                    button,
                    key -> key.feature(KeyFeature.SPEED_DIAL).label(label).speedDialNumber(number));
        }

        /** Sets a speed dial with a lamp; a stock Asterisk does not light it. */
        public Builder lampSpeedDial(int button, String label, String number) {
            return key(
                    button,
                    key -> key.feature(KeyFeature.BLF_SPEED_DIAL).label(label).speedDialNumber(number));
        }

        /** Sets a key that opens an XML service. */
        public Builder service(int button, String label, String address) {
            return key(
                    button,
                    key -> key.feature(KeyFeature.SERVICE_URI).label(label).serviceUri(address));
        }

        /** Sets a key that does one thing. */
        public Builder feature(int button, KeyFeature feature) {
            return key(button, key -> key.feature(feature));
        }

        // ---- anything else

        /**
         * Sets the value of any element, also of one that this library has no word for. In a list the last entry is
         * meant.
         *
         * @param path names below {@code device}, {@code sipProfile/poundEndOfDial}; with or without {@code device/}
         * @throws IllegalArgumentException if the path leads through a value, or ends at an element that holds others
         */
        public Builder set(String path, String value) {
            String below = path.startsWith("device/") ? path.substring("device/".length()) : path;
            List<String> names = List.of(below.split("/"));
            for (String name : names) {
                if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
                    throw new IllegalArgumentException("path '" + path + "': '" + name + "' is no element name");
                }
            }
            PhoneBinding.set(xml, names, Words.text(value));
            return this;
        }

        /** The configuration as it is now; the builder can be used further. */
        public PhoneConfig build() {
            return new PhoneConfig(PhoneBinding.write(xml));
        }
    }
}
