package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.model.Route;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Routes of administration in words. */
final class RouteWords {
    private static final Map<Route, String> INDONESIAN = Map.ofEntries(
            Map.entry(Route.ORAL, "oral"),
            Map.entry(Route.SUBLINGUAL, "bawah lidah (sublingual)"),
            Map.entry(Route.BUCCAL, "bukal"),
            Map.entry(Route.RECTAL, "rektal"),
            Map.entry(Route.VAGINAL, "vaginal"),
            Map.entry(Route.INTRAVENOUS, "intravena"),
            Map.entry(Route.INTRAMUSCULAR, "intramuskular"),
            Map.entry(Route.SUBCUTANEOUS, "subkutan"),
            Map.entry(Route.INTRADERMAL, "intradermal"),
            Map.entry(Route.INTRAARTICULAR, "intraartikular"),
            Map.entry(Route.INHALATION, "inhalasi"),
            Map.entry(Route.NASAL, "hidung"),
            Map.entry(Route.OPHTHALMIC, "mata"),
            Map.entry(Route.OTIC, "telinga"),
            Map.entry(Route.OROMUCOSAL, "mulut dan tenggorok"),
            Map.entry(Route.CUTANEOUS, "kulit"),
            Map.entry(Route.TRANSDERMAL, "transdermal"),
            Map.entry(Route.OTHER, "lain"));

    private RouteWords() {}

    static Text of(Set<Route> routes) {
        return new Text(
                routes.stream().sorted().map(INDONESIAN::get).collect(Collectors.joining(", ")),
                routes.stream()
                        .sorted()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }
}
