package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;

/** What a dialplan needs to put the operator of a caller into a variable: for people, to copy. */
final class DialplanSnippet {
    private DialplanSnippet() {}

    static String print(String flavour, int port) {
        String file = switch (flavour) {
            case "asterisk" -> "extensions.conf";
            case "freepbx" -> "extensions_custom.conf";
            default -> throw new Fault("fault.option.flavour", flavour);
        };
        String base = "http://127.0.0.1:" + port + "/?get=num&num=${URIENCODE(${CALLERID(num)})}&field=";
        return """
                ; %s (modules func_curl, func_uri and app_exec must be loaded)
                [number-lookup]
                exten => s,1,Set(CURLOPT(conntimeout)=1)
                 same => n,Set(CURLOPT(httptimeout)=1)
                 same => n,Set(CALLER_OPERATOR=${CURL(%soperator)})
                 same => n,Set(CALLER_REGION=${CURL(%sregion)})
                 ; nobody's number: the answer is an error in JSON
                 same => n,ExecIf($["${CALLER_OPERATOR:0:1}" = "{"]?Set(CALLER_OPERATOR=))
                 same => n,ExecIf($["${CALLER_REGION:0:1}" = "{"]?Set(CALLER_REGION=))
                 same => n,Return()
                ; call it with: same => n,Gosub(number-lookup,s,1)
                """.formatted(file, base, base);
    }
}
