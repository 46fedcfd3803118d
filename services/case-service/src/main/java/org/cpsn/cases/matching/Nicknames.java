package org.cpsn.cases.matching;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.linkage.FoldedName;

/** Names by which the same person is called at home and at the office. A short form may stand for several names. */
final class Nicknames {
    /** Each line: a given name in its forms, then what people make of it. */
    private static final List<String> GROUPS = List.of(
            "Muhamet Muhammed Mehmet Mehmed Muhamed Memet Meti Hamdi",
            "Ibrahim Brahim Braha Ibro Ibish",
            "Ismail Ismajl Smajl Smail Malo",
            "Mustafa Mustafë Muja Mujo Stafa",
            "Hasan Haso Hasko",
            "Husein Hysen Hysni Huso",
            "Ramadan Rama Dan Ramiz",
            "Bajram Bajo Bajrush",
            "Selim Seli Selman",
            "Sulejman Syla Sylë Sulja Sylejman",
            "Jusuf Isuf Jusa Usuf",
            "Jakup Jakub Jakov Kupa",
            "Xhemajl Džemail Đemail Xhema Majli Cemal Džemal Xhemal",
            "Xhevahire Xheva Hirja",
            "Aleksandar Aleksandër Aca Aleks Sandër Saša Sasha Lekë",
            "Aleksandra Sandra Saša Aleksa",
            "Nikola Nikolla Kolë Nidžo Nik",
            "Đorđe Gjergj Gjorgje Đoka Đole Đura",
            "Jovan Gjon Ivan Jovica Joca Ivica",
            "Josip Josif Jozef Zef Joso Joža",
            "Pavle Pal Pali Palë",
            "Petar Pjetër Pera Pero Petrit",
            "Stefan Stevan Shtjefën Steva Stevo",
            "Milica Mica Milka",
            "Miloš Miki Mika Miša",
            "Milan Mića Miki",
            "Dragan Gaga Gagi Draža",
            "Slobodan Boban Sloba Boba",
            "Nebojša Neša Nebojsa",
            "Nenad Neša Neško",
            "Vladimir Vlada Vlado Vladan",
            "Zoran Zoki Zoka",
            "Goran Gogi Goga",
            "Jelena Elena Jeca Lena Jela",
            "Snežana Sneža Snješka",
            "Ljiljana Ljilja Liljana Lila",
            "Marija Maria Mara Maca Mare Mrika",
            "Katarina Kata Kaća Katrina",
            "Ana Anica Anka Ane",
            "Anđela Anđelka Anđa Angjela Engjëllushe",
            "Valentina Tina Vala",
            "Elizabeta Beta Eliza Jelisaveta",
            "Albulena Lena Bule Lule",
            "Adelina Lina Ade",
            "Lindita Dita Linda",
            "Shpresa Presa Shprese",
            "Fatime Fatima Fata Time Fatimja",
            "Hatixhe Hatidža Hata Tixhe",
            "Hajrije Hajra Hajrija",
            "Zejnepe Zejneba Zepe Zenepa",
            "Mevlyde Mevlude Lyde Mevla",
            "Fatmir Miri Fati",
            "Fatbardh Bardhi Fati",
            "Besnik Beni Besi Niku",
            "Besim Besi Simi",
            "Arben Beni Ben",
            "Albert Berti Alba",
            "Agim Gimi Ago",
            "Shpëtim Timi Shpeta",
            "Kushtrim Trimi Kushi",
            "Gëzim Gëzi Zimi",
            "Ilir Liri Iri",
            "Valdrin Valdi Drini",
            "Ardian Adrian Ardi Diani",
            "Dritan Tani Driti",
            "Flamur Muri Flami",
            "Naim Naimi Nami",
            "Rexhep Redžep Recep Rexha Rexhe",
            "Sadik Dika Sado",
            "Shaban Šaban Bani Shabo",
            "Skënder Skender Iskender Skena",
            "Avdyl Abdyl Abdullah Avdulla Avdi Abdul",
            "Ahmet Ahmed Amet Meta",
            "Ali Alija Aliu",
            "Elvis Elvi",
            "Sebastijan Sebastian Basti Bastian",
            "Christian Kristijan Kristian Kris Hristijan",
            "Michael Mihael Mihajlo Mihal Mikel");

    private static final Map<String, Set<Integer>> GROUPS_OF = groupsOf();

    private Nicknames() {}

    /** The groups of names a word belongs to; none for most. */
    static Set<Integer> groups(FoldedName word) {
        var groups = new LinkedHashSet<Integer>();
        word.foldings().forEach(folding -> groups.addAll(GROUPS_OF.getOrDefault(folding, Set.of())));
        return groups;
    }

    static boolean ofOneName(FoldedName one, FoldedName other) {
        var groups = groups(one);
        return !groups.isEmpty() && groups(other).stream().anyMatch(groups::contains);
    }

    private static Map<String, Set<Integer>> groupsOf() {
        var groups = new HashMap<String, Set<Integer>>();
        for (int group = 0; group < GROUPS.size(); group++)
            for (var word : FoldedName.words(GROUPS.get(group)))
                groups.computeIfAbsent(word.main(), first -> new LinkedHashSet<>())
                        .add(group);
        return groups;
    }
}
