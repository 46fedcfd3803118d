package org.cpsn.web.signin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door: says what this is to whom is not signed in, and leads everybody else to their room. */
@Controller
class WelcomePage {

    @GetMapping("/")
    String welcome(SignedIn who, @RequestParam(required = false) String signin, Model model) {
        if (who != null) return "redirect:" + who.home();
        model.addAttribute("failed", "failed".equals(signin));
        return "welcome";
    }
}
