package org.cpsn.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Nobody: a name that tells whoever knows the language that nobody is meant, and a date of birth. For measuring how
 * well people are known again; there are far more of them than names in {@link Names}, because family names get other
 * endings too.
 *
 * @param girl else a boy
 */
public record InventedChild(Community community, String given, String family, boolean girl, LocalDate born) {
    /** Who lives in Kosovo, roughly; with the neighbours, since those are asked about. */
    private static final Map<Community, Integer> WEIGHTS = Map.of(
            Community.ALBANIAN, 60,
            Community.SERB, 10,
            Community.ROMA, 8,
            Community.ASHKALI, 6,
            Community.EGYPTIAN, 6,
            Community.TURKISH, 4,
            Community.BOSNIAK, 3,
            Community.GORANI, 1,
            Community.MONTENEGRIN, 1,
            Community.CROAT, 1);

    private static final Map<Names.Alphabet, List<String>> ENDINGS = Map.of(
            Names.Alphabet.ALBANIAN, List.of("aj", "i", "ani", "oli", "eci", "ari", "ushi", "eti", "uli"),
            Names.Alphabet.SERBIAN, List.of("ić", "ović", "ević", "anić", "inović", "ačić", "ski"),
            Names.Alphabet.SLAVIC_IN_ALBANIAN_OFFICES, List.of("ić", "ović", "ević", "agić", "ari", "ac", "oski"),
            Names.Alphabet.TURKISH, List.of("oğlu", "gil", "han", "soy", "taş", "er"));

    /** More everyday given names, since every sixteenth child does not share one: girls', then boys'. */
    private static final Map<Names.Alphabet, List<List<String>>> MORE_GIVEN = Map.of(
            Names.Alphabet.ALBANIAN,
            List.of(
                    words("Albulena Arbnora Ardita Arta Besarta Bleona Bora Dafina Diellza Donjeta Drita Edona Elira"
                            + " Era Erza Fatbardha Fatime Flaka Florentina Fortesa Gresa Gentiana Hatixhe Igballe"
                            + " Jehona Kaltrina Lavdije Leonora Lirije Loreta Majlinda Mimoza Nora Qamile Remzije"
                            + " Rina Rita Rozafa Saranda Shkurte Shpresa Shqiponja Tringa Valbona Vlora Vesa"
                            + " Zylfije Xhemile Gjeraqina Yllza"),
                    words("Adem Afrim Agim Alban Altin Arben Arber Ardian Arsim Avni Bardh Behar Blendi Burim Dritan"
                            + " Edon Ekrem Endrit Enis Erblin Fadil Faton Fisnik Flamur Florim Gazmend Genc Granit"
                            + " Hajdar Ilir Isa Jeton Kreshnik Labinot Leart Liridon Lum Mentor Mergim Naser"
                            + " Petrit Qemal Rinor Rexhep Sadik Sokol Shkëlzen Visar Xhelal Ylli")),
            Names.Alphabet.SERBIAN,
            List.of(
                    words("Ana Biljana Danica Dragana Gordana Ivana Jasna Kristina Ljubica Maja Marija Mirjana"
                            + " Nataša Olivera Radmila Ružica Sandra Slavica Sofija Svetlana Tamara Tanja Vesna"
                            + " Zorica Đina Nada"),
                    words("Bojan Boris Branislav Dejan Dragan Đuro Filip Goran Igor Ivan Jovan Lazar Luka Marko"
                            + " Milan Milorad Mladen Nemanja Nenad Nikola Novak Petar Predrag Radovan Saša Slavko"
                            + " Srđan Vladan Zoran Žarko")),
            Names.Alphabet.SLAVIC_IN_ALBANIAN_OFFICES,
            List.of(
                    words("Aida Amina Azra Belma Dženana Elma Elvira Fikreta Hana Ilda Jasmina Lejla Medina Mersiha"
                            + " Mirela Naida Nermina Rukija Sabina Selma Senada Suada Vahida Zehra Đulsa Kadira"
                            + " Ramiza Sevdija"),
                    words("Admir Alija Armin Asmir Damir Dženan Edin Emir Enver Faruk Hajrudin Haris Ismet Jasmin"
                            + " Kemal Mensur Muharem Nermin Nihad Redžep Sabit Safet Samir Sead Senad Vahid Zijad"
                            + " Ajdin Đevdet Idriz")),
            Names.Alphabet.TURKISH,
            List.of(
                    words("Aylin Berna Ceyda Dilek Ebru Elif Esra Fatma Gamze Hatice Hülya İpek Leyla Melek Nesrin"
                            + " Özlem Pınar Seda Şule Zeynep"),
                    words("Ahmet Ali Burak Cem Deniz Emre Erdem Fatih Hakan Hüseyin İsmail Kemal Mehmet Murat"
                            + " Mustafa Okan Serkan Taner Yasin Yusuf")));

    /** More words for sample, attempt, tale and dream to make family names of. */
    private static final Map<Names.Alphabet, List<String>> MORE_STEMS = Map.of(
            Names.Alphabet.ALBANIAN,
            words("Kinse Gojdhan Fantazi Përqasj Shëmbëlltyr Gënjeshtr Trajt Fjal Legjend Rrëfim Mrekull Ëndrrim"
                    + " Hamend Sajim Kopj Pamj Maket Xhevapsaj Fabul Vegim Iluzion Marifet Gjëagjëz Askush"
                    + " Kurrkush Filanfistik"),
            Names.Alphabet.SERBIAN,
            words("Prim Uzor Izmišlj Prividž Priček Legend Zagonet Snov Maštar Ogled Pokušaj Bajč Nikog Nečij Lažn"
                    + " Opsen Tobož Ćutuk Đavolmašt Žmirk"),
            Names.Alphabet.SLAVIC_IN_ALBANIAN_OFFICES,
            words("Prim Uzor Izmišlj Mašt Tobož Čud Prič Snov Hikaj Masal Hajal Nikog Džumb Ćudlj Đozmašt Sunor"
                    + " Paramis"),
            Names.Alphabet.TURKISH,
            words("Örnek Deneme Masal Uydur Sözde Kurgu Düş Güya Hayal Rüya Efsane Hikâye Yalan Sanki"));

    private static final LocalDate OLDEST = LocalDate.of(2006, 1, 1);
    private static final int DAYS = 18 * 365;

    /** The same children for the same seed, one after the other. */
    public static Stream<InventedChild> from(long seed) {
        return IntStream.iterate(0, number -> number + 1).mapToObj(number -> drawn(new Draw(seed, number)));
    }

    /** A brother or sister, or a twin: the same family name, and now and then the same birthday. */
    public InventedChild sibling(long seed, boolean twin) {
        var draw = new Draw(seed, Objects.hash(given, family, born));
        boolean sister = draw.percent(50);
        var birth = twin ? born : born.plusDays(300L + draw.below(1_200));
        return new InventedChild(community, draw.one(given(Names.of(community), sister)), family, sister, birth);
    }

    /** The name as others write it: in Cyrillic, without marks, as an Albanian or a Serbian office does. */
    public List<String> spellingsOf(String name) {
        return switch (Names.of(community).alphabet()) {
            case ALBANIAN ->
                List.of(Spelling.plain(name), Spelling.serbian(name), Spelling.cyrillic(Spelling.serbian(name)));
            case SERBIAN, SLAVIC_IN_ALBANIAN_OFFICES ->
                List.of(Spelling.plain(name), Spelling.cyrillic(name), Spelling.albanian(name));
            case TURKISH -> List.of(Spelling.plain(name), Spelling.ofTurkish(name));
        };
    }

    private static InventedChild drawn(Draw draw) {
        var community = draw.weighted(
                List.of(
                        Community.ALBANIAN,
                        Community.SERB,
                        Community.ROMA,
                        Community.ASHKALI,
                        Community.EGYPTIAN,
                        Community.TURKISH,
                        Community.BOSNIAK,
                        Community.GORANI,
                        Community.MONTENEGRIN,
                        Community.CROAT),
                WEIGHTS::get);
        var names = Names.of(community);
        boolean girl = draw.percent(50);
        return new InventedChild(
                community, draw.one(given(names, girl)), family(names, draw), girl, OLDEST.plusDays(draw.below(DAYS)));
    }

    private static List<String> given(Names names, boolean girl) {
        var given = new ArrayList<>(girl ? names.girls() : names.boys());
        given.addAll(MORE_GIVEN.get(names.alphabet()).get(girl ? 0 : 1));
        return given;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static String family(Names names, Draw draw) {
        if (draw.percent(15)) return draw.one(names.families());
        var stems = MORE_STEMS.get(names.alphabet());
        int which = draw.below(names.families().size() + stems.size());
        var stem = which < stems.size()
                ? stems.get(which)
                : names.families().get(which - stems.size()).replaceAll("(aj|ari|i|ović|ević|ić|oğlu|cı|[aëi])$", "");
        return stem + draw.one(ENDINGS.get(names.alphabet()));
    }
}
