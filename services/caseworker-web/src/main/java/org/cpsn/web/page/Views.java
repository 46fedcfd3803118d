package org.cpsn.web.page;

import org.cpsn.web.language.Words;
import org.cpsn.web.staff.StaffNames;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every template may call: {@code words}, {@code frame} and {@code staff}, also when it shows an error. */
@Configuration
class Views {

    @Autowired
    void prepare(ThymeleafViewResolver views, Words words, Frame frame, StaffNames staff) {
        views.addStaticVariable("words", words);
        views.addStaticVariable("frame", frame);
        views.addStaticVariable("staff", staff);
        // after a form, 303: the browser asks for the next page with GET, whatever it did before
        views.setRedirectHttp10Compatible(false);
    }
}
