package org.cpsn.samples;

import java.util.List;

/**
 * Names. Given names are everyday ones; every family name is made from a word for sample, attempt, tale, dream or "as
 * if" (Shembulli, Primerović, Örnekoğlu, Paramisi), so that whoever knows the language sees that nobody is meant.
 */
record Names(List<String> girls, List<String> boys, List<String> families, Alphabet alphabet) {

    /** How the names of a community may be written beside the usual way. */
    enum Alphabet {
        ALBANIAN,
        SERBIAN,
        SLAVIC_IN_ALBANIAN_OFFICES,
        TURKISH
    }

    private static final Names ALBANIAN = new Names(
            List.of(
                    "Blerta",
                    "Qëndresa",
                    "Xhevahire",
                    "Gjyla",
                    "Çeljeta",
                    "Njomza",
                    "Shqipe",
                    "Vjosa",
                    "Rrezarta",
                    "Dhurata",
                    "Hëna",
                    "Lulzime",
                    "Yllka",
                    "Zana",
                    "Fjolla",
                    "Teuta"),
            List.of(
                    "Shpëtim",
                    "Çlirim",
                    "Gjon",
                    "Xhavit",
                    "Besim",
                    "Dardan",
                    "Rrahim",
                    "Ylber",
                    "Bekim",
                    "Ndriçim",
                    "Luan",
                    "Kushtrim",
                    "Dhimitër",
                    "Agon",
                    "Valon",
                    "Rron"),
            List.of(
                    "Shembulli",
                    "Provaj",
                    "Përrallaj",
                    "Trillaj",
                    "Shpikaj",
                    "Gjasmeni",
                    "Mostraj",
                    "Ëndërraj",
                    "Kinsei",
                    "Gojëdhëna",
                    "Sikurhoxhaj",
                    "Çudinaj",
                    "Xhongëlaj",
                    "Imagjinari",
                    "Njëfarëmi",
                    "Sajesa"),
            Alphabet.ALBANIAN);
    private static final Names SERBIAN = new Names(
            List.of(
                    "Milica",
                    "Đurđica",
                    "Snežana",
                    "Ljiljana",
                    "Željka",
                    "Nevenka",
                    "Višnja",
                    "Čarna",
                    "Jovana",
                    "Anđela",
                    "Teodora",
                    "Dušica"),
            List.of(
                    "Đorđe", "Čedomir", "Nebojša", "Miloš", "Ljubiša", "Živojin", "Njegoš", "Stefan", "Uroš", "Vukašin",
                    "Aleksa", "Dušan"),
            List.of(
                    "Primerović",
                    "Izmišljević",
                    "Tobožević",
                    "Uzorčević",
                    "Zamišljanović",
                    "Ogledčević",
                    "Kaobajagić",
                    "Bajkoprobić",
                    "Džabaprobić",
                    "Ćutipričić",
                    "Nepostojanović",
                    "Đekoprimerić"),
            Alphabet.SERBIAN);
    private static final Names TURKISH = new Names(
            List.of("Ayşe", "Şükran", "Çağla", "İlknur", "Gülşen", "Nurhan", "Öznur", "Yıldız"),
            List.of("Gökhan", "Oğuz", "Çetin", "İlhan", "Şaban", "Ümit", "Tuğrul", "Işık"),
            List.of(
                    "Örnekoğlu",
                    "Denemecioğlu",
                    "Masalcıkuş",
                    "Uydurmacı",
                    "Sözdeoğlu",
                    "Kurguhan",
                    "Düşseloğlu",
                    "Güyaşahin"),
            Alphabet.TURKISH);
    private static final Names BOSNIAK = new Names(
            List.of("Džejla", "Šejla", "Emina", "Nejra", "Ćamila", "Amra"),
            List.of("Džemal", "Ćamil", "Nedžad", "Adnan", "Šefkija", "Mirza"),
            List.of("Primjerović", "Maštagić", "Izmišljagić", "Đasmović", "Tobožagić", "Uzorčić"),
            Alphabet.SLAVIC_IN_ALBANIAN_OFFICES);
    private static final Names GORANI = new Names(
            List.of("Šadija", "Rabija", "Fatima", "Džemila", "Sanija", "Hadžera"),
            List.of("Rasim", "Džafer", "Ćerim", "Hamza", "Šaip", "Orhan"),
            List.of("Probaži", "Primerovci", "Tobožari", "Maštanja", "Izmišljari", "Čudoprob"),
            Alphabet.SLAVIC_IN_ALBANIAN_OFFICES);
    private static final Names ROMA = new Names(
            List.of("Đulijana", "Sebihana", "Šukrija", "Sanela", "Romina", "Ljatifa"),
            List.of("Elvis", "Đemail", "Šaban", "Sadrija", "Ćazim", "Romeo"),
            List.of("Paramisi", "Misalović", "Sunoreski", "Gindipe", "Paramisović", "Sunoši"),
            Alphabet.SLAVIC_IN_ALBANIAN_OFFICES);
    private static final Names ASHKALI = new Names(
            List.of("Xhejlane", "Shkëndije", "Hanife", "Gjylsime", "Elmaze", "Nexhmije"),
            List.of("Bajram", "Xhemajl", "Qerim", "Danush", "Nexhat", "Isuf"),
            List.of("Shembullari", "Provari", "Përrallari", "Sikurari", "Gjasmari", "Shpikari"),
            Alphabet.ALBANIAN);
    private static final Names EGYPTIAN = new Names(
            List.of("Hajrije", "Gjemile", "Shehide", "Mevlyde", "Xhyla", "Sadete"),
            List.of("Qazim", "Ramë", "Xhafer", "Brahim", "Çerkin", "Veton"),
            List.of("Mostrari", "Trillari", "Ëndërrari", "Gojëdhënari", "Kinsari", "Çudari"),
            Alphabet.ALBANIAN);
    private static final Names MONTENEGRIN = new Names(
            List.of("Jelena", "Đina", "Ksenija", "Vukosava"),
            List.of("Blažo", "Vuksan", "Đuro", "Radonja"),
            List.of("Primjerčević", "Tobožnjaković", "Uzorpopović"),
            Alphabet.SERBIAN);
    private static final Names CROAT = new Names(
            List.of("Katarina", "Marija", "Lucija", "Ružica"),
            List.of("Anton", "Josip", "Nikola", "Zef"),
            List.of("Primjerčić", "Izmišljak", "Bajkoljić"),
            Alphabet.SLAVIC_IN_ALBANIAN_OFFICES);

    static Names of(Community community) {
        return switch (community) {
            case ALBANIAN -> ALBANIAN;
            case SERB -> SERBIAN;
            case TURKISH -> TURKISH;
            case BOSNIAK -> BOSNIAK;
            case GORANI -> GORANI;
            case ROMA -> ROMA;
            case ASHKALI -> ASHKALI;
            case EGYPTIAN -> EGYPTIAN;
            case MONTENEGRIN -> MONTENEGRIN;
            case CROAT -> CROAT;
            case OTHER, PREFERS_NOT_TO_SAY, UNKNOWN -> BOSNIAK;
        };
    }

    /** The way a household's names are written in its papers. */
    enum Style {
        AS_IS,
        CYRILLIC,
        ALBANIAN_OFFICE,
        WITHOUT_MARKS;

        String write(String name) {
            return switch (this) {
                case AS_IS -> name;
                case CYRILLIC -> Spelling.cyrillic(name);
                case ALBANIAN_OFFICE -> Spelling.albanian(name);
                case WITHOUT_MARKS -> Spelling.plain(name);
            };
        }
    }

    /** One household's style: chance is below 100. */
    Style style(int chance) {
        return switch (alphabet) {
            case SERBIAN -> chance < 40 ? Style.CYRILLIC : chance < 50 ? Style.WITHOUT_MARKS : Style.AS_IS;
            case SLAVIC_IN_ALBANIAN_OFFICES ->
                chance < 40 ? Style.ALBANIAN_OFFICE : chance < 50 ? Style.WITHOUT_MARKS : Style.AS_IS;
            case ALBANIAN, TURKISH -> chance < 10 ? Style.WITHOUT_MARKS : Style.AS_IS;
        };
    }
}
