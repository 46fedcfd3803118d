package org.cpsn.notifications.preferences;

import static org.cpsn.notifications.preferences.PreferencesRule.PREFERENCES_CHANGED_MEANWHILE;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cpsn.notifications.channel.Browser;
import org.cpsn.notifications.channel.Carriers;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.channel.PushApi;
import org.cpsn.notifications.wording.Language;
import org.cpsn.platform.personal.KeyedTokens;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.AllowedToStaff;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How somebody wants to be told: each sees and changes their own, and nobody else's. */
@RestController
@RequestMapping("/preferences")
class PreferencesApi {
    private final PreferencesStore store;
    private final Devices devices;
    private final DeliveryRules rules;
    private final Carriers carriers;
    private final PushApi push;
    private final Sealing sealing;
    private final KeyedTokens tokens;
    private final Clock clock;

    PreferencesApi(
            PreferencesStore store,
            Devices devices,
            DeliveryRules rules,
            Carriers carriers,
            PushApi push,
            Sealing sealing,
            KeyedTokens tokens,
            Clock clock) {
        this.store = store;
        this.devices = devices;
        this.rules = rules;
        this.carriers = carriers;
        this.push = push;
        this.sealing = sealing;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param open the channels this deployment has
     * @param pushKey what a browser needs to be reached; empty without that channel
     */
    record View(
            long version,
            Language language,
            String email,
            Instant emailRefusedSince,
            String phone,
            Instant phoneRefusedSince,
            boolean digest,
            int digestHour,
            int quietFrom,
            int quietTo,
            Map<Topic, Set<Channel>> wanted,
            List<Devices.Device> devices,
            Set<Channel> open,
            String pushKey) {}

    /** @param version the one that was looked at; 0 for who has never chosen */
    record Chosen(
            @NotNull @Min(0) Long version,
            @NotNull Language language,

            @Size(max = 254) @Pattern(regexp = "[\\x21-\\x7e]+@[\\x21-\\x7e]+\\.[A-Za-z]{2,}")
            String email,

            @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
            @NotNull Boolean digest,
            @NotNull @Min(0) @Max(23) Integer digestHour,
            @NotNull @Min(0) @Max(23) Integer quietFrom,
            @NotNull @Min(0) @Max(23) Integer quietTo,
            @NotNull Map<@NotNull Topic, @NotNull Set<@NotNull Channel>> wanted) {}

    record Subscription(
            @NotBlank @Size(max = 1000) String endpoint,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9_=-]{80,100}")
            String p256dh,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9_=-]{20,40}")
            String auth) {}

    record Kept(String id) {}

    @GetMapping
    @AllowedToStaff
    ResponseEntity<View> mine(Caseworker who) {
        return shown(now(who));
    }

    @PutMapping
    @AllowedToStaff
    ResponseEntity<View> choose(@RequestBody @Valid Chosen body, Caseworker who) {
        if (body.email() != null) mustBeAnAddress(body.email());
        var before = now(who);
        var at = clock.instant();
        var email = sealed(who, body.email(), before.email());
        var phone = sealed(who, body.phone(), before.phone());
        boolean digestAsBefore = before.digest() == body.digest() && before.digestHour() == body.digestHour();
        var chosen = new Preferences(
                who.id(),
                before.version() + 1,
                body.language(),
                email,
                Objects.equals(email, before.email()) ? before.emailRefusedAt() : null,
                phone,
                Objects.equals(phone, before.phone()) ? before.phoneRefusedAt() : null,
                body.digest(),
                body.digestHour(),
                digestAsBefore ? before.digestChosenAt() : at,
                new QuietHours(body.quietFrom(), body.quietTo()),
                body.wanted());
        PreferencesDecision.decide(before, body.version(), body.wanted(), chosen.reached(hasDevices(who)));
        keep(chosen, at);
        return shown(chosen);
    }

    /** This browser wants to be told; the same again changes nothing. */
    @PutMapping("/device")
    @AllowedToStaff
    Kept device(@RequestBody @Valid Subscription body, Caseworker who) {
        if (!push.isAMakers(body.endpoint()))
            throw new Invalid("endpoint", "unknown_code", "This is not the push service of a browser's maker.");
        if (!PushApi.areKeys(body.p256dh(), body.auth()))
            throw new Invalid("p256dh", "malformed", "These are not the keys of a browser.");
        var at = clock.instant();
        var id = tokens.hmac("push-device", body.endpoint());
        // who has never chosen wants at least what is offered
        var chosen = now(who);
        if (chosen.version() == 0) keep(chosen.asFirst(), at);
        devices.keep(who.id(), id, new Browser(body.endpoint(), body.p256dh(), body.auth()), at);
        return new Kept(id);
    }

    @DeleteMapping("/devices/{id}")
    @AllowedToStaff
    ResponseEntity<Void> forget(@PathVariable @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String id, Caseworker who) {
        if (!devices.forget(who.id(), id)) throw new Missing("device");
        return ResponseEntity.noContent().build();
    }

    private Preferences now(Caseworker who) {
        var at = clock.instant();
        return store.of(who.id()).orElseGet(() -> Preferences.none(who.id(), rules.at(at), at));
    }

    private void keep(Preferences chosen, Instant at) {
        if (!store.keep(chosen, at)) throw PREFERENCES_CHANGED_MEANWHILE.broken();
    }

    private boolean hasDevices(Caseworker who) {
        return !devices.of(who.id()).isEmpty();
    }

    /** The same value stays sealed as it was, so that it can be told from another one. */
    private Personal<String> sealed(Caseworker who, String value, Personal<String> before) {
        if (value == null) return null;
        if (before != null
                && sealing.open(before, String.class).filter(value::equals).isPresent()) return before;
        return sealing.seal(who.id(), value);
    }

    private ResponseEntity<View> shown(Preferences chosen) {
        return Reply.view(
                chosen.version(),
                new View(
                        chosen.version(),
                        chosen.language(),
                        opened(chosen.email()),
                        chosen.emailRefusedAt(),
                        opened(chosen.phone()),
                        chosen.phoneRefusedAt(),
                        chosen.digest(),
                        chosen.digestHour(),
                        chosen.quiet().from(),
                        chosen.quiet().to(),
                        chosen.wanted(),
                        devices.of(chosen.staffId()),
                        carriers.open(),
                        push.publicKey()));
    }

    private String opened(Personal<String> sealed) {
        return sealed == null ? null : sealing.open(sealed, String.class).orElse(null);
    }

    private static void mustBeAnAddress(String email) {
        try {
            new InternetAddress(email, true).validate();
        } catch (AddressException malformed) {
            throw new Invalid("email", "malformed", "This is not an e-mail address.");
        }
    }
}
