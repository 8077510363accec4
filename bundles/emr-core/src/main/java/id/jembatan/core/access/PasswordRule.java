package id.jembatan.core.access;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must be: long enough, not the user's name, not one of the common ones. */
final class PasswordRule {

    static final int MIN_LENGTH = 10;

    /** Bounds the work of hashing. */
    static final int MAX_LENGTH = 200;

    /** Without characters that are mistaken for each other when read from paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GENERATED_LENGTH = 16;

    private final Set<String> common;

    PasswordRule() {
        this.common = load();
    }

    /** @throws EmrException INVALID naming the field {@code chosen} */
    void check(String username, char[] chosen) {
        if (chosen.length < MIN_LENGTH) {
            throw weak(
                    "Kata sandi terlalu pendek; pakai paling sedikit " + MIN_LENGTH + " karakter.",
                    "The password is too short; use at least " + MIN_LENGTH + " characters.");
        }
        if (chosen.length > MAX_LENGTH) {
            throw weak(
                    "Kata sandi terlalu panjang; pakai paling banyak " + MAX_LENGTH + " karakter.",
                    "The password is too long; use at most " + MAX_LENGTH + " characters.");
        }
        String lower = new String(chosen).toLowerCase(Locale.ROOT);
        String letters = lower.replaceAll("[^\\p{L}]", "");
        if (lower.contains(username) && lower.length() < username.length() + MIN_LENGTH || letters.equals(username)) {
            throw weak(
                    "Kata sandi tidak boleh berupa nama pengguna; pilih yang lain.",
                    "The password must not be the user name; choose another.");
        }
        if (common.contains(lower) || lower.chars().distinct().count() < 4) {
            throw weak(
                    "Kata sandi ini terlalu mudah ditebak; pilih yang lain, misalnya beberapa kata acak.",
                    "This password is too easy to guess; choose another, such as a few random words.");
        }
    }

    /** A first password to be read from paper, in groups of four; 79 bits. */
    static char[] generate(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString().toCharArray();
    }

    private static EmrException weak(String id, String en) {
        return EmrException.invalid("access.password.weak", "chosen", new Text(id, en));
    }

    private static Set<String> load() {
        try (InputStream in = PasswordRule.class.getResourceAsStream("common-passwords.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::trim).filter(s -> !s.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("common-passwords.txt of this bundle cannot be read", e);
        }
    }
}
