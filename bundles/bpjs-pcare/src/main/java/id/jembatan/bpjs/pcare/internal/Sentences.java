package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.bpjs.common.BpjsException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sentences out of what BPJS said. They go to people, never to the log: the gateway's words may name a person. */
public final class Sentences {

    private Sentences() {}

    /** The gateway's own words where it spoke, with ours behind them. */
    public static Text of(BpjsException e) {
        return new Text(e.toldIndonesian(), e.toldEnglish());
    }

    /** For a question that could not be answered. */
    public static EmrException unavailable(BpjsException e) {
        String code = "pcare." + e.error().name().toLowerCase(Locale.ROOT);
        return new EmrException(EmrException.Kind.UNAVAILABLE, code, of(e), List.of(), e);
    }

    /** Several sentences as one, or null when there are none. */
    public static Text join(Collection<Text> texts) {
        return texts.isEmpty() ? null : new Text(join(texts, Text::id), join(texts, Text::en));
    }

    private static String join(Collection<Text> texts, Function<Text, String> language) {
        return texts.stream().map(language).collect(Collectors.joining(" "));
    }
}
