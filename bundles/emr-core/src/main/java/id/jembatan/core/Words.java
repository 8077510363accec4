package id.jembatan.core;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as search compares them: case and accents folded, cut at everything that is no letter and no digit. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʼ]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private Words() {}

    /** The words of a text in their order; a word longer than 60 characters is cut. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(fold(text))) {
            if (!word.isEmpty()) {
                words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
            }
        }
        return words;
    }

    /** The words to keep for a name: Ma'ruf is found as ma'ruf, as maruf and as ruf. */
    public static Set<String> ofName(String name) {
        Set<String> words = new LinkedHashSet<>(of(name));
        words.addAll(of(APOSTROPHES.matcher(name).replaceAll("")));
        return words;
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
