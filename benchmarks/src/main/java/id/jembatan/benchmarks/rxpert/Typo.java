package id.jembatan.benchmarks.rxpert;

import java.util.Random;

/** One typing error: a letter left out, doubled, replaced by another, or two that change places; the first letter stays. */
final class Typo {
    private Typo() {}

    static String in(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        StringBuilder text = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, text.charAt(at));
            case 2 -> text.setCharAt(at, (char) ('a' + (text.charAt(at) - 'a' + 1 + random.nextInt(25)) % 26));
            default -> {
                char moved = text.charAt(at);
                text.setCharAt(at, text.charAt(at + 1));
                text.setCharAt(at + 1, moved);
            }
        }
        return text.toString();
    }
}
