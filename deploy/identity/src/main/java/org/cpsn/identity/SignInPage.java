package org.cpsn.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The sign-in page: says that it is a demo and offers every listed person as one button. */
@Controller
class SignInPage {
    private static final Locale ALBANIAN = Locale.of("sq");

    private final Staff staff;

    SignInPage(Staff staff) {
        this.staff = staff;
    }

    @GetMapping("/login")
    String signIn(HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("people", staff.listed());
        model.addAttribute("password", Staff.PASSWORD);
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("left", request.getParameter("logout") != null);
        model.addAttribute("language", locale.getLanguage().equals("en") ? "en" : "sq");
        return "sign-in";
    }

    @Configuration(proxyBeanMethods = false)
    static class Language implements WebMvcConfigurer {

        @Bean
        LocaleResolver localeResolver() {
            var cookie = new CookieLocaleResolver("cpsn-identity-language");
            cookie.setDefaultLocaleFunction(request -> request.getHeader("Accept-Language") == null
                            || !request.getLocale().getLanguage().equals("en")
                    ? ALBANIAN
                    : Locale.ENGLISH);
            cookie.setCookieMaxAge(Duration.ofDays(365));
            cookie.setCookieHttpOnly(true);
            cookie.setCookieSameSite("Lax");
            return cookie;
        }

        @Override
        public void addInterceptors(InterceptorRegistry interceptors) {
            var chosen = new LocaleChangeInterceptor();
            chosen.setParamName("lang");
            chosen.setIgnoreInvalidLocale(true);
            interceptors.addInterceptor(chosen);
        }
    }
}
