package io.github.pbxkit.examples.spring.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who may use the page. Without a password, whoever sits at this machine; but no other page that is open in a browser here:
 * requests that change something need the token of this page, and names of hosts that are not ours are refused.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
    private static final String USER = "desk";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, DeskProperties settings) {
        http.csrf(CsrfConfigurer::spa);
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/provisioning/check")); // changes nothing
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'")));
        if (settings.password() == null) {
            http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        } else {
            http.httpBasic(basic -> basic.authenticationEntryPoint(DeskSecurity::askForPassword));
            http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .anyRequest()
                    .authenticated());
        }
        return http.build();
    }

    /** The page itself asks as a program does: the browser must not ask for a password once a second. */
    private static void askForPassword(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Desk\", charset=\"UTF-8\"");
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .println("This page needs the user desk and the password given with --page-password; load it again.");
        response.getWriter()
                .println("Странице нужны пользователь desk и пароль из --page-password; загрузите её заново.");
    }

    @Bean
    UserDetailsService users(DeskProperties settings) {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        if (settings.password() != null) {
            users.createUser(User.withUsername(USER)
                    .password("{noop}" + settings.password())
                    .build());
        }
        return users;
    }

    @Bean
    StrictHttpFirewall firewall(DeskProperties settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(
                name -> settings.hosts().contains("*") || settings.hosts().contains(name.replaceAll("[\\[\\]]", "")));
        return firewall;
    }
}
