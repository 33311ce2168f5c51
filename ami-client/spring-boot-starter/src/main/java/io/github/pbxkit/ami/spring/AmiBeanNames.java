package io.github.pbxkit.ami.spring;

/** How servers and beans are named after each other. */
final class AmiBeanNames {
    private static final String SUFFIX = "AmiClient";
    private static final String DEFAULT_BEAN = "amiClient";

    private AmiBeanNames() {}

    static String beanOf(String server) {
        return server.equals(AmiClients.DEFAULT) ? DEFAULT_BEAN : server + SUFFIX;
    }

    /** Beans of the application's own have any name; it then is the server's. */
    static String serverOf(String bean) {
        if (bean.equals(DEFAULT_BEAN)) {
            return AmiClients.DEFAULT;
        }
        boolean isOurs = bean.endsWith(SUFFIX) && bean.length() > SUFFIX.length();
        return isOurs ? bean.substring(0, bean.length() - SUFFIX.length()) : bean;
    }
}
