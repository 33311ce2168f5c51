package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines and keys. */
final class LineCheck {
    private static final int MAX_NAME = 30;
    private static final int LINE = 9;
    private static final int SERVICE = 20;
    private static final int BLF = 21;
    private static final String[] NAMES = {"featureLabel", "name", "displayName", "authName", "authPassword"};

    private final CheckRun run;
    private final ModelGuess model;
    private final CnfElement device;
    private final Map<Integer, CnfElement> buttons = new HashMap<>();
    private final List<CnfElement> lines = new ArrayList<>();

    private LineCheck(CheckRun run, CnfElement device, ModelGuess model) {
        this.run = run;
        this.device = device;
        this.model = model;
    }

    static void check(CheckRun run, CnfElement device, ModelGuess model) {
        CnfElement sip = device.find("sipProfile");
        boolean expected = CheckRun.text(device, "deviceProtocol").equalsIgnoreCase("SIP");
        if (sip != null) {
            new LineCheck(run, device, model).lines(sip, expected);
        } else if (expected) {
            run.element(Rule.LINE_NONE, device, "a SIP phone without <sipProfile>", "add sipProfile with a line");
        }
    }

    private void lines(CnfElement sip, boolean expected) {
        CnfElement all = sip.find("sipLines");
        if (all != null) {
            for (CnfElement line : all.rawChildren()) {
                if (line.name.equals("line")) {
                    key(line);
                }
            }
        }
        if (lines.isEmpty() && (all != null || expected)) {
            run.element(
                    Rule.LINE_NONE,
                    all == null ? sip : all,
                    "no key is a line, so that the phone does not register",
                    "add <line button=\"1\"> with featureID 9");
        }
        lineIndexes();
    }

    private void key(CnfElement line) {
        button(line);
        for (String name : NAMES) {
            name(line.find(name));
        }
        CnfElement feature = line.find("featureID");
        String text = feature == null ? "" : CheckRun.text(feature);
        Integer id = ValueKind.number(text);
        if (id == null) {
            if (text.isEmpty() && (feature == null || feature.value().isBlank())) {
                run.element(Rule.FEATURE_UNKNOWN, line, "a key without featureID", "9 is a line, 2 a speed dial");
            }
            return;
        }
        feature(line, feature == null ? line : feature, id);
        if (id == LINE) {
            lines.add(line);
            calls(line);
            proxy(line);
        }
    }

    private void button(CnfElement line) {
        Integer button = ValueKind.number(line.attribute("button").orElse("").strip());
        if (button == null) {
            return;
        }
        CnfElement earlier = buttons.putIfAbsent(button, line);
        if (earlier != null) {
            run.element(
                    Rule.LINE_BUTTON_DUPLICATE,
                    line,
                    "button " + button + " is taken by the key of line " + earlier.line(),
                    "give it another number");
        }
        boolean expanded = device.find("addOnModules") != null;
        if (button < 1 || (button > model.mostKeys() && !expanded)) {
            run.element(
                    Rule.LINE_BUTTON_RANGE,
                    button < 1 || model.keysConfirmed() ? Severity.ERROR : Severity.WARNING,
                    line,
                    "there is no button " + button + (model.isKnown() ? " on a " + model.names() : ""),
                    model.isKnown() ? "buttons count from 1 to " + model.mostKeys() : "buttons count from 1");
        }
    }

    private void name(@Nullable CnfElement element) {
        String value = element == null ? "" : CheckRun.text(element);
        if (element != null && value.codePointCount(0, value.length()) > MAX_NAME) {
            run.value(
                    Rule.NAME_TOO_LONG,
                    element,
                    "<" + element.name + "> has " + value.codePointCount(0, value.length()) + " characters",
                    "the documents allow " + MAX_NAME);
        }
    }

    private void feature(CnfElement line, CnfElement element, int id) {
        if (!KeyFeature.isDocumented(id)) {
            run.value(
                    Rule.FEATURE_UNKNOWN,
                    element,
                    "featureID " + id + " is not documented",
                    "9 is a line, 2 a speed dial, 21 a speed dial with lamp, 20 a service");
        }
        if ((id == 2 || id == BLF || id == 22) && isBlank(line, "speedDialNumber")) {
            run.element(
                    Rule.FEATURE_NEEDS_NUMBER, line, "featureID " + id + " without a number", "add <speedDialNumber>");
        }
        if (id == SERVICE && isBlank(line, "serviceURI")) {
            run.element(Rule.FEATURE_NEEDS_URI, line, "featureID 20 without an address", "add <serviceURI>");
        }
        if (id == BLF) {
            run.value(
                    Rule.BLF_NEEDS_SERVER,
                    element,
                    "a stock Asterisk does not light this lamp",
                    "it works as a speed dial; lamps need the call manager patches or modules on the server");
        }
        if (id >= 194 && id <= 198 && model.isKnown() && !model.models().contains(DeviceModel.CP7931)) {
            run.value(
                    Rule.FEATURE_FAMILY,
                    element,
                    "featureID " + id + " stands in for a key that the " + model.names() + " has",
                    "it is meant for the 7931");
        }
    }

    private static boolean isBlank(CnfElement line, String child) {
        CnfElement element = line.find(child);
        return element == null || element.value().isBlank();
    }

    private void calls(CnfElement line) {
        CnfElement most = line.find("maxNumCalls");
        Integer calls = most == null ? null : ValueKind.number(CheckRun.text(most));
        Integer busy = ValueKind.number(CheckRun.text(line, "busyTrigger"));
        if (most == null || calls == null) {
            return;
        }
        if (busy != null && busy > calls) {
            run.value(
                    Rule.BUSY_TRIGGER_HIGH,
                    line.child("busyTrigger").orElse(most),
                    "busyTrigger " + busy + " is above maxNumCalls " + calls,
                    "at most " + calls);
        }
        int ceiling = model.mostCalls();
        if (ceiling > 0 && calls > ceiling) {
            run.value(
                    Rule.MAX_CALLS_HIGH, most, "maxNumCalls " + calls + " on a " + model.names(), "at most " + ceiling);
        }
    }

    private void proxy(CnfElement line) {
        CnfElement proxy = line.find("proxy");
        String value = proxy == null ? "" : proxy.value().strip();
        if (value.isEmpty()) {
            run.element(Rule.LINE_PROXY_MISSING, line, "the line has no proxy", "write the server, or USECALLMANAGER");
        } else if (proxy != null && value.equals("USECALLMANAGER") && !hasServer()) {
            run.value(
                    Rule.PROXY_USECALLMANAGER_EMPTY,
                    proxy,
                    "USECALLMANAGER, but callManagerGroup names no server",
                    "fill in processNodeName, or write the server here");
        }
    }

    private boolean hasServer() {
        CnfElement pool = device.find("devicePool");
        CnfElement group = pool == null ? null : pool.find("callManagerGroup");
        CnfElement members = group == null ? null : group.find("members");
        if (members == null) {
            return false;
        }
        for (CnfElement member : members.rawChildren()) {
            CnfElement manager = member.find("callManager");
            if (manager != null && !isBlank(manager, "processNodeName")) {
                return true;
            }
        }
        return false;
    }

    private void lineIndexes() {
        int expected = 1;
        for (CnfElement line : lines) {
            CnfElement.Attribute attribute = line.findAttribute("lineIndex");
            if (attribute == null) {
                return;
            }
            Integer index =
                    ValueKind.number(line.attribute("lineIndex").orElse("").strip());
            if (index != null && index != expected) {
                run.attribute(
                        Rule.LINE_INDEX_GAP,
                        line,
                        attribute,
                        "lineIndex " + index + " where " + expected + " comes next",
                        "count lines 1, 2, 3");
                return;
            }
            expected++;
        }
    }
}
