package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for options 66 and 150 of the wrong type in the configuration of a DHCP server: ISC, dnsmasq or RouterOS. */
public final class DhcpCheck {
    private static final Pattern ISC_DEFINITION =
            Pattern.compile("option\\s+([\\w.-]+)\\s+code\\s+150\\s*=\\s*(?:\\{\\s*)?(array of )?ip-address");
    private static final Pattern ISC_NAME =
            Pattern.compile("option\\s+tftp-server-name\\s+([^\"\\s;\u201c\u201d][^\\s;]*)\\s*;");
    private static final Pattern DNSMASQ_150 =
            Pattern.compile("dhcp-option(?:-force)?\\s*=.*?\\b150\\s*,\\s*([\"\u201c\u201d'].*)");
    private static final Pattern ROUTER_66 = Pattern.compile("code=66\\b.*value=\"?(')[\\d.]+'|code=66\\b.*value=(0x)");
    private static final Pattern ROUTER_150_TEXT = Pattern.compile("code=150\\b.*value=\"?(s')");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb]");

    private DhcpCheck() {}

    /**
     * Reads the text of a configuration, or a part of one.
     *
     * @param text lines of ISC dhcpd, dnsmasq or RouterOS
     * @return findings of the rules dhcp-66-type and dhcp-150-quoted
     */
    public static List<Finding> check(String text) {
        Objects.requireNonNull(text, "text");
        List<Finding> findings = new ArrayList<>();
        Optional<String> iscName = iscName(text);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (!line.strip().startsWith("#")) {
                line(findings, i + 1, line, iscName.orElse(""));
            }
        }
        return List.copyOf(findings);
    }

    private static Optional<String> iscName(String text) {
        Matcher definition = ISC_DEFINITION.matcher(text);
        return definition.find() ? Optional.of(definition.group(1)) : Optional.empty();
    }

    private static void line(List<Finding> findings, int number, String line, String iscName) {
        find(findings, Rule.DHCP_66_TYPE, number, line, ISC_NAME, "66 is a text: put straight quotes around it");
        find(findings, Rule.DHCP_66_TYPE, number, line, ROUTER_66, "66 is a text: write s'10.20.1.1'");
        find(findings, Rule.DHCP_150_QUOTED, number, line, DNSMASQ_150, "150 is a list of addresses: no quotes");
        find(findings, Rule.DHCP_150_QUOTED, number, line, ROUTER_150_TEXT, "150 is a list of addresses: no s");
        if (!iscName.isEmpty()) {
            Pattern value = Pattern.compile("option\\s+" + Pattern.quote(iscName) + "\\s+([\"\u201c\u201d].*)");
            find(findings, Rule.DHCP_150_QUOTED, number, line, value, "150 is a list of addresses: no quotes");
        }
        boolean about66 = line.contains("tftp-server-name") || line.contains("66");
        boolean about = about66 || line.contains("150") || (!iscName.isEmpty() && line.contains(iscName));
        if (about && findings.stream().noneMatch(finding -> finding.line() == number)) {
            Rule rule = about66 ? Rule.DHCP_66_TYPE : Rule.DHCP_150_QUOTED;
            find(findings, rule, number, line, TYPOGRAPHIC, "typographic quotes: type straight ones");
        }
    }

    private static void find(List<Finding> findings, Rule rule, int number, String line, Pattern pattern, String hint) {
        Matcher found = pattern.matcher(line);
        if (found.find()) {
            int group = found.groupCount() > 0 && found.group(1) != null ? 1 : found.groupCount() > 1 ? 2 : 0;
            findings.add(new Finding(
                    rule.id(),
                    rule.severity(),
                    number,
                    found.start(group) + 1,
                    "",
                    rule.title() + ": " + line.strip(),
                    hint));
        }
    }
}
