package id.jembatan.bpjs.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measure to compare with: the public LZString algorithm as it is usually carried over to Java, written from the
 * description of the algorithm. Dictionary words are strings, numbers are read bit by bit, the result grows in a
 * {@link StringBuilder}. Not part of the product.
 */
final class LzStringPort {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
    private static final Map<Character, Integer> VALUES = values();

    private LzStringPort() {}

    static String decompress(String input) {
        return new Decoder(input.replace(' ', '+')).decode();
    }

    static String compress(String text) {
        return new Encoder().encode(text);
    }

    private static Map<Character, Integer> values() {
        Map<Character, Integer> values = new HashMap<>();
        for (int i = 0; i < ALPHABET.length(); i++) {
            values.put(ALPHABET.charAt(i), i);
        }
        return values;
    }

    private static final class Decoder {
        private final String input;
        private int index = 1;
        private int value;
        private int position = 32;

        Decoder(String input) {
            this.input = input;
            this.value = VALUES.get(input.charAt(0));
        }

        String decode() {
            List<String> dictionary = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                dictionary.add(String.valueOf((char) i));
            }
            int first = bits(2);
            if (first == 2) {
                return "";
            }
            String w = String.valueOf((char) bits(first == 0 ? 8 : 16));
            dictionary.add(w);
            StringBuilder result = new StringBuilder(w);
            int enlargeIn = 4;
            int numBits = 3;
            while (true) {
                int code = bits(numBits);
                if (code == 2) {
                    return result.toString();
                }
                if (code < 2) {
                    dictionary.add(String.valueOf((char) bits(code == 0 ? 8 : 16)));
                    code = dictionary.size() - 1;
                    enlargeIn--;
                }
                if (enlargeIn == 0) {
                    enlargeIn = (int) Math.pow(2, numBits);
                    numBits++;
                }
                String entry = code < dictionary.size() ? dictionary.get(code) : w + w.charAt(0);
                result.append(entry);
                dictionary.add(w + entry.charAt(0));
                enlargeIn--;
                w = entry;
                if (enlargeIn == 0) {
                    enlargeIn = (int) Math.pow(2, numBits);
                    numBits++;
                }
            }
        }

        private int bits(int count) {
            int bits = 0;
            int maxPower = (int) Math.pow(2, count);
            int power = 1;
            while (power != maxPower) {
                int bit = value & position;
                position >>= 1;
                if (position == 0) {
                    position = 32;
                    value = VALUES.get(input.charAt(index++));
                }
                bits |= (bit > 0 ? 1 : 0) * power;
                power <<= 1;
            }
            return bits;
        }
    }

    private static final class Encoder {
        private final StringBuilder out = new StringBuilder();
        private final Map<String, Integer> dictionary = new HashMap<>();
        private final Set<String> toCreate = new HashSet<>();
        private int value;
        private int position;
        private int enlargeIn = 2;
        private int numBits = 2;

        String encode(String text) {
            int size = 3;
            String w = "";
            for (int i = 0; i < text.length(); i++) {
                String c = text.substring(i, i + 1);
                if (!dictionary.containsKey(c)) {
                    dictionary.put(c, size++);
                    toCreate.add(c);
                }
                String wc = w + c;
                if (dictionary.containsKey(wc)) {
                    w = wc;
                } else {
                    word(w);
                    dictionary.put(wc, size++);
                    w = c;
                }
            }
            if (!w.isEmpty()) {
                word(w);
            }
            bits(2, numBits);
            do {
                bit(0);
            } while (position != 0);
            return out.toString();
        }

        private void word(String w) {
            if (toCreate.remove(w)) {
                char c = w.charAt(0);
                bits(c < 256 ? 0 : 1, numBits);
                bits(c, c < 256 ? 8 : 16);
                step();
            } else {
                bits(dictionary.get(w), numBits);
            }
            step();
        }

        private void step() {
            if (--enlargeIn == 0) {
                enlargeIn = 1 << numBits++;
            }
        }

        private void bits(int number, int count) {
            for (int i = 0; i < count; i++) {
                bit(number >> i & 1);
            }
        }

        private void bit(int bit) {
            value = value << 1 | bit;
            if (++position == 6) {
                out.append(ALPHABET.charAt(value));
                value = 0;
                position = 0;
            }
        }
    }
}
