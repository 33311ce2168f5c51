package io.github.pbxkit.ari.spring;

/** How servers and beans are named after each other. */
final class AriBeanNames {
    private static final String SUFFIX = "AriClient";
    private static final String DEFAULT_BEAN = "ariClient";

    private AriBeanNames() {}

    static String beanOf(String server) {
        return server.equals(AriClients.DEFAULT) ? DEFAULT_BEAN : server + SUFFIX;
    }

    /** Beans of the application's own have any name; it then is the server's. */
    static String serverOf(String bean) {
        if (bean.equals(DEFAULT_BEAN)) {
            return AriClients.DEFAULT;
        }
        boolean isOurs = bean.endsWith(SUFFIX) && bean.length() > SUFFIX.length();
        return isOurs ? bean.substring(0, bean.length() - SUFFIX.length()) : bean;
    }
}
