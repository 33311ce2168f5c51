package io.github.pbxkit.examples.numbers;

/** What a dialplan needs to put the operator of a caller into a variable: for people, to copy. */
final class DialplanSnippet {
    private DialplanSnippet() {}

    static String print(String flavour, int port) {
        String file = switch (flavour) {
            case "asterisk" -> "extensions.conf";
            case "freepbx" -> "extensions_custom.conf";
            default -> throw new Fault("fault.flavour", flavour);
        };
        String base = "http://127.0.0.1:" + port + "/?get=num&num=${CALLERID(num)}&field=";
        return """
                ; %s (module func_curl must be loaded)
                [number-lookup]
                exten => s,1,Set(CURLOPT(conntimeout)=1)
                 same => n,Set(CURLOPT(httptimeout)=1)
                 same => n,Set(CALLER_OPERATOR=${CURL(%soperator)})
                 same => n,Set(CALLER_REGION=${CURL(%sregion)})
                 same => n,Return()
                ; call it with: same => n,Gosub(number-lookup,s,1)
                """.formatted(file, base, base);
    }
}
