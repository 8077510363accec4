package id.jembatan.rxpert.internal.search;

import java.util.Map;

/**
 * How a name sounds to somebody who writes Indonesian: azithromycin, azitromisin and azitromycin are one. Only what is written in two
 * ways for the same sound is made alike (c, k and s, f and ph, t and th, i and y, s and z, x and ks, doubled letters, a silent e at the
 * end); a name with another sound stays another name.
 */
public final class Sound {
    /** Letters that are one sound, longer ones first looked for. */
    private static final Map<String, String> PAIRS =
            Map.of("ph", "f", "th", "t", "rh", "r", "ch", "k", "qu", "ku", "ae", "e", "oe", "e");

    private static final int SHORTEST_WITH_SILENT_E = 4;

    private Sound() {}

    /** @param plain in the form of {@code Names.plain} */
    public static String of(String plain) {
        StringBuilder all = new StringBuilder(plain.length());
        for (String word : plain.split(" ")) {
            if (all.length() > 0) {
                all.append(' ');
            }
            word(word, all);
        }
        return all.toString();
    }

    private static void word(String word, StringBuilder all) {
        boolean silent = word.length() >= SHORTEST_WITH_SILENT_E && word.endsWith("e");
        String heard = silent ? word.substring(0, word.length() - 1) : word;
        for (int i = 0; i < heard.length(); i++) {
            String pair = i + 1 < heard.length() ? PAIRS.get(heard.substring(i, i + 2)) : null;
            if (pair != null) {
                say(pair, all);
                i++;
            } else {
                say(letter(heard.charAt(i), i + 1 < word.length() ? word.charAt(i + 1) : ' '), all);
            }
        }
    }

    private static String letter(char letter, char next) {
        return switch (letter) {
            case 'c' -> next == 'e' || next == 'i' || next == 'y' ? "s" : "k";
            case 'q' -> "k";
            case 'x' -> "ks";
            case 'y' -> "i";
            case 'z' -> "s";
            default -> String.valueOf(letter);
        };
    }

    /** A doubled sound is heard once; digits are not sounds. */
    private static void say(String sounds, StringBuilder all) {
        for (int i = 0; i < sounds.length(); i++) {
            char one = sounds.charAt(i);
            boolean again = all.length() > 0 && all.charAt(all.length() - 1) == one && Character.isLetter(one);
            if (!again) {
                all.append(one);
            }
        }
    }
}
