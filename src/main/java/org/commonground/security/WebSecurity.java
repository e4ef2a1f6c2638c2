package org.commonground.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.commonground.shell.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The door of the house. Without signing in one gets the pages that say so themselves (signing in, joining, setting up) and the
 * style sheets they need; everything else leads to the login page.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableScheduling
class WebSecurity {

    private static final String LOGIN = "/" + Routes.LOGIN;
    private static final String CALENDAR_FEED = "/calendar/*.ics";
    private static final String STOP_NOTICES = "/notices/stop/*";
    private static final String[] OPEN = {
        "/styles.css", "/aura/**", "/draft/*.js", "/membership/*.js", "/presence/*.js", "/shell/*.js", "/favicon.ico"
    };

    /**
     * What a form of another site could send in somebody's name. Vaadin's own configuration would let it, for signing in and for
     * whatever calls itself a request of Vaadin's, which have a token of their own.
     */
    private static final RequestMatcher FORMS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(LOGIN), PathPatternRequestMatcher.pathPattern("/logout"));

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Sessions sessions,
            LastingSignIns lasting,
            KnownBrowsers browsers,
            LoginTrouble trouble,
            RequestUtil vaadins) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                .permitAll()
                // The live socket decides for itself, because a handshake cannot be led to the login page.
                .requestMatchers("/live/**")
                .permitAll()
                // Calendar programs and mail programs do not sign in; the secret in the address is what they bring.
                .requestMatchers(HttpMethod.GET, CALENDAR_FEED, STOP_NOTICES)
                .permitAll()
                .requestMatchers(HttpMethod.POST, STOP_NOTICES)
                .permitAll());
        http.sessionManagement(management -> management.addSessionAuthenticationStrategy(sessions));
        http.rememberMe(remember -> remember.rememberMeServices(lasting).key(lasting.key()));
        http.headers(Headers::strict);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LOGIN, LOGIN)
                        .enableCsrfConfiguration(false)
                        // Whoever is signed in is told that a page does not exist; nobody else learns even that.
                        .anyRequest(AuthorizedUrl::authenticated));
        // RFC 8058: a mail provider asks in somebody's name and brings nothing but the secret.
        http.csrf(csrf ->
                csrf.ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, STOP_NOTICES)));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(
                request -> vaadins.isFrameworkInternalRequest(request) && !FORMS.matches(request)));
        http.formLogin(form -> form.authenticationDetailsSource(
                        request -> SignInTry.from(request.getRemoteAddr(), browsers.recognise(request)))
                .failureHandler(trouble));
        http.exceptionHandling(faults -> faults.defaultAccessDeniedHandlerFor(
                trouble, PathPatternRequestMatcher.pathPattern(HttpMethod.POST, LOGIN)));
        return http.build();
    }
}
