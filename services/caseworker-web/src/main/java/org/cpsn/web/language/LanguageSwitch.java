package org.cpsn.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch in the header. */
@Controller
class LanguageSwitch {

    private final LocaleResolver locales;

    LanguageSwitch(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Locale.forLanguageTag(language);
        if (LanguageConfiguration.SPOKEN.contains(asked)) locales.setLocale(request, response, asked);
        // only a path of our own: never a way out to another host
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") && back.indexOf('\n') < 0;
        return "redirect:" + (ours ? back.replace("{", "").replace("}", "") : "/");
    }
}
