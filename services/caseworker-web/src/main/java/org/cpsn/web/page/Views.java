package org.cpsn.web.page;

import org.cpsn.web.language.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every template may call: {@code words} and {@code frame}, also when it shows an error. */
@Configuration
class Views {

    @Autowired
    void prepare(ThymeleafViewResolver views, Words words, Frame frame) {
        views.addStaticVariable("words", words);
        views.addStaticVariable("frame", frame);
        // after a form, 303: the browser asks for the next page with GET, whatever it did before
        views.setRedirectHttp10Compatible(false);
    }
}
