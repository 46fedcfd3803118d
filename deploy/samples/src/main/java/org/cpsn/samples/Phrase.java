package org.cpsn.samples;

/** The sentences of the notes. No note names a person or a place. */
enum Phrase {
    VIOLENCE(
            "Mësuesja vuri re shenja të frikës; fëmija tregoi për britma dhe goditje në shtëpi.",
            "Učiteljica je primetila strah; dete je ispričalo o vikanju i udarcima u kući.",
            "Öğretmen çocuğun korktuğunu fark etti; çocuk evdeki bağırmaları ve vurmaları anlattı.",
            "The teacher noticed signs of fear; the child told of shouting and blows at home."),
    NEGLECT(
            "Fqinjët njoftuan se fëmija shpesh mbetet vetëm deri vonë dhe pa ushqim të ngrohtë.",
            "Komšije su javile da dete često ostaje samo do kasno i bez toplog obroka.",
            "Komşular çocuğun sık sık geç saate kadar yalnız ve sıcak yemeksiz kaldığını bildirdi.",
            "Neighbours said that the child is often alone until late and without a warm meal."),
    STREET(
            "Fëmija u gjet duke punuar në rrugë pranë semaforit gjatë orarit të mësimit.",
            "Dete je zatečeno kako radi na ulici kod semafora u vreme nastave.",
            "Çocuk ders saatinde trafik ışıklarının yanında çalışırken bulundu.",
            "The child was found working in the street by the traffic lights during school hours."),
    SCHOOL(
            "Shkolla njoftoi se fëmija mungon prej disa javësh dhe familja nuk përgjigjet.",
            "Škola je javila da dete nedeljama ne dolazi, a porodica se ne odaziva.",
            "Okul çocuğun haftalardır gelmediğini ve ailenin cevap vermediğini bildirdi.",
            "The school said that the child has been away for weeks and the family does not answer."),
    HEALTH(
            "Mjekja e familjes kërkoi mbështetje: familja nuk mund t'i përballojë kontrollet e rregullta.",
            "Porodična lekarka traži podršku: porodica ne može da plati redovne kontrole.",
            "Aile hekimi destek istedi: aile düzenli kontrolleri karşılayamıyor.",
            "The family doctor asked for support: the family cannot afford the regular check-ups."),
    LAW(
            "Policia njoftoi për një vjedhje të vogël; fëmija erdhi në bisedë bashkë me prindin.",
            "Policija je javila o sitnoj krađi; dete je došlo na razgovor sa roditeljem.",
            "Polis küçük bir hırsızlık bildirdi; çocuk görüşmeye ebeveyniyle geldi.",
            "The police reported a small theft; the child came to talk together with a parent."),
    PAPERS(
            "Fëmija nuk është i regjistruar në librin e lindjeve dhe nuk mund të regjistrohet në shkollë.",
            "Dete nije upisano u matičnu knjigu rođenih i ne može da se upiše u školu.",
            "Çocuk doğum kütüğüne kayıtlı değil ve okula yazılamıyor.",
            "The child is not in the register of births and cannot be enrolled at school."),
    MOVEMENT(
            "Fëmija arriti pa prindër te të afërmit; nuk dihet kush kujdeset për të.",
            "Dete je stiglo rođacima bez roditelja; ne zna se ko brine o njemu.",
            "Çocuk akrabalarının yanına anne babasız geldi; kimin baktığı bilinmiyor.",
            "The child came to relatives without parents; it is not known who takes care."),
    EXPLOITATION(
            "Një punonjës i shërbimit dyshon se dikush përfiton nga fëmija; duhet vlerësim i menjëhershëm.",
            "Radnik službe sumnja da neko iskorišćava dete; potrebna je hitna procena.",
            "Bir görevli birinin çocuktan çıkar sağladığından şüpheleniyor; acil değerlendirme gerekli.",
            "A service worker suspects that somebody profits from the child; assess at once."),
    MIND(
            "Fëmija është tërhequr në vete pas mesazheve fyese në internet; nëna kërkoi ndihmë.",
            "Dete se povuklo u sebe posle uvredljivih poruka na internetu; majka je tražila pomoć.",
            "Çocuk internetteki kırıcı mesajlardan sonra içine kapandı; annesi yardım istedi.",
            "The child has withdrawn after hurtful messages online; the mother asked for help."),

    RISK_HIGH(
            "Rreziku vazhdon në shtëpi; duhet mbrojtje menjëherë.",
            "Opasnost kod kuće traje; zaštita je potrebna odmah.",
            "Evdeki tehlike sürüyor; hemen koruma gerekli.",
            "The danger at home goes on; protection is needed at once."),
    RISK_MEDIUM(
            "Pa plan mbrojtjeje dëmi është i mundshëm; një i afërm ndihmon.",
            "Bez plana zaštite šteta je moguća; jedan rođak pomaže.",
            "Koruma planı olmadan zarar mümkün; bir akraba yardım ediyor.",
            "Harm is possible without a plan; a relative helps."),
    RISK_LOW(
            "Shtëpia është e sigurt; familja bashkëpunon.",
            "Kuća je bezbedna; porodica sarađuje.",
            "Ev güvenli; aile iş birliği yapıyor.",
            "The home is safe; the family works with us."),
    CALLED(
            "Gjyshja telefonoi: fëmija fle më mirë dhe ha rregullisht.",
            "Baka je zvala: dete bolje spava i redovno jede.",
            "Büyükanne aradı: çocuk daha iyi uyuyor ve düzenli yiyor.",
            "The grandmother called: the child sleeps better and eats regularly."),
    LOOK_AFTER(
            "Të shihet a shkon fëmija në shkollë dhe a është shtëpia e ngrohtë.",
            "Pogledati da li dete ide u školu i da li je kuća topla.",
            "Çocuk okula gidiyor mu, ev sıcak mı, bakılsın.",
            "See whether the child goes to school and whether the home is warm."),
    SEEN_AT_HOME(
            "Fëmija luante me vëllain; dhoma ishte e ngrohtë dhe kishte ushqim.",
            "Dete se igralo sa bratom; soba je bila topla i bilo je hrane.",
            "Çocuk kardeşiyle oynuyordu; oda sıcaktı ve yemek vardı.",
            "The child played with a brother; the room was warm and there was food."),
    AGREED(
            "U shpjegua çka ndahet dhe me kë; u pajtuan me gojë.",
            "Objašnjeno je šta se deli i s kim; saglasili su se usmeno.",
            "Neyin kiminle paylaşıldığı anlatıldı; sözlü olarak kabul ettiler.",
            "It was explained what is shared and with whom; they agreed by word of mouth."),
    STRUCK(
            "Fëmija tregoi se e goditën kur u kthye vonë.",
            "Dete je ispričalo da su ga udarili kada se kasno vratilo.",
            "Çocuk geç dönünce vurduklarını anlattı.",
            "The child told of being struck after coming home late."),
    FOOD_BROUGHT(
            "U dërgua një pako ushqimore dhe rroba dimri.",
            "Odnet je paket hrane i zimska odeća.",
            "Bir gıda paketi ve kışlık giysi götürüldü.",
            "A parcel of food and winter clothes was brought."),
    MOVED_AWAY(
            "Familja u shpërngul në komunën tjetër; fëmija shkon atje në shkollë.",
            "Porodica se preselila u drugu opštinu; dete tamo ide u školu.",
            "Aile öbür belediyeye taşındı; çocuk orada okula gidiyor.",
            "The family moved to the other municipality; the child goes to school there."),
    NOBODY_TO_ASK(
            "Prindi nuk gjendet në telefon; nuk mund të pritet.",
            "Roditelj se ne javlja na telefon; ne može se čekati.",
            "Ebeveyn telefona çıkmıyor; beklenemez.",
            "The parent does not answer the telephone; it cannot wait."),
    TOO_MANY_CASES(
            "Kam shumë raste; ky kërkon më shumë kohë.",
            "Imam mnogo slučajeva; ovaj traži više vremena.",
            "Çok vakam var; bu daha çok zaman istiyor.",
            "I have many cases; this one needs more time."),
    STRENGTH(
            "Një i afërm i besuar vjen çdo javë dhe fëmija i beson.",
            "Rođak od poverenja dolazi svake nedelje i dete mu veruje.",
            "Güvenilir bir akraba her hafta geliyor ve çocuk ona güveniyor.",
            "A trusted relative comes every week and the child confides in them."),
    GOAL(
            "Fëmija jeton në siguri dhe shkon rregullisht në shkollë.",
            "Dete živi bezbedno i redovno ide u školu.",
            "Çocuk güvende yaşıyor ve okula düzenli gidiyor.",
            "The child lives safely and goes to school regularly."),
    REFERRAL_NEED(
            "Lutemi për një takim të parë dhe një përgjigje të shkurtër me shkrim.",
            "Molimo za prvi susret i kratak pisani odgovor.",
            "İlk görüşme ve kısa bir yazılı cevap rica ederiz.",
            "Please offer a first meeting and a short answer in writing."),
    NO_PLACE(
            "Për momentin nuk ka vend të lirë.",
            "Trenutno nema slobodnog mesta.",
            "Şu anda boş yer yok.",
            "There is no free place at present."),
    SERVICE_GIVEN(
            "Shërbimi u dha; fëmija erdhi rregullisht.",
            "Usluga je pružena; dete je redovno dolazilo.",
            "Hizmet verildi; çocuk düzenli geldi.",
            "The service was given; the child came regularly."),
    CONSENT_NOT_POSSIBLE(
            "Kërkimi i pëlqimit do ta vinte fëmijën në rrezik.",
            "Traženje saglasnosti bi dovelo dete u opasnost.",
            "Rıza istemek çocuğu tehlikeye atardı.",
            "Asking for consent would put the child in danger."),
    GOODBYE(
            "U fol me familjen për mbylljen; dera mbetet e hapur.",
            "Sa porodicom je razgovarano o zatvaranju; vrata ostaju otvorena.",
            "Kapanış aileyle konuşuldu; kapı açık kalıyor.",
            "Closing was talked over with the family; the door stays open."),
    ROUNDTABLE_AGENDA(
            "Si e mbrojmë fëmijën dhe kush bën çfarë deri kur.",
            "Kako štitimo dete i ko šta radi do kada.",
            "Çocuğu nasıl koruyoruz ve kim neyi ne zamana kadar yapacak.",
            "How we protect the child, and who does what by when."),
    ROUNDTABLE_DECISION(
            "Rasti mbetet i hapur; shtëpia vizitohet çdo javë deri te takimi tjetër.",
            "Slučaj ostaje otvoren; kuća se obilazi svake nedelje do sledećeg sastanka.",
            "Vaka açık kalıyor; bir sonraki toplantıya kadar ev her hafta ziyaret edilecek.",
            "The case stays open; the home is visited every week until the next meeting."),
    ROUNDTABLE_TASK(
            "Të bisedohet me shkollën për rrugën e sigurt deri në shtëpi.",
            "Razgovarati sa školom o bezbednom putu do kuće.",
            "Eve güvenli yol için okulla görüşülsün.",
            "Talk to the school about a safe way home."),
    PLAN_GIVEN_BACK(
            "Të sqarohet si u llogarit shuma dhe të shtohet oferta e furnitorit.",
            "Objasniti kako je iznos izračunat i dodati ponudu dobavljača.",
            "Tutarın nasıl hesaplandığı açıklansın ve tedarikçinin teklifi eklensin.",
            "Please explain how the amount was reckoned and add the supplier's offer."),
    PLAN_REFUSED(
            "Kjo mbështetje nuk jepet këtë vit; familja mund ta kërkojë sërish vitin tjetër.",
            "Ova podrška se ove godine ne daje; porodica može ponovo da je traži sledeće godine.",
            "Bu destek bu yıl verilmiyor; aile gelecek yıl yeniden isteyebilir.",
            "This support is not given this year; the family can ask again next year.");

    final String albanian;
    final String serbian;
    final String turkish;
    final String english;

    Phrase(String albanian, String serbian, String turkish, String english) {
        this.albanian = albanian;
        this.serbian = serbian;
        this.turkish = turkish;
        this.english = english;
    }
}
