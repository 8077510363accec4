package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.search.Names;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Route of administration from a dosage form as it is written in Indonesian or English. A form that leaves the route open, such as
 * drops without their place, gives none: an unknown route matches every rule, a wrong one would hide some.
 */
public final class FormToRoutes {
    /** By words of the form; the first entry whose words are all there decides. */
    private static final Map<Set<String>, Set<Route>> RULES = new LinkedHashMap<>();

    static {
        for (String eye : new String[] {"mata", "eye", "ophthalmic", "oftalmik"}) {
            rule(EnumSet.of(Route.OPHTHALMIC), eye);
        }
        for (String ear : new String[] {"telinga", "ear", "otic"}) {
            rule(EnumSet.of(Route.OTIC), ear);
        }
        for (String nose : new String[] {"hidung", "nasal"}) {
            rule(EnumSet.of(Route.NASAL), nose);
        }
        for (String vagina : new String[] {"vagina", "vaginal", "ovula", "pessary"}) {
            rule(EnumSet.of(Route.VAGINAL), vagina);
        }
        for (String rectum : new String[] {"supositoria", "suppositoria", "suppository", "supp", "rektal", "enema"}) {
            rule(EnumSet.of(Route.RECTAL), rectum);
        }
        rule(EnumSet.of(Route.SUBLINGUAL), "sublingual");
        rule(EnumSet.of(Route.TRANSDERMAL), "transdermal");
        rule(EnumSet.of(Route.TRANSDERMAL), "patch");
        for (String breath : new String[] {"inhaler", "inhalasi", "nebul", "nebulizer", "nebules", "turbuhaler"}) {
            rule(EnumSet.of(Route.INHALATION), breath);
        }
        for (String mouth : new String[] {"kumur", "mouthwash", "gargle"}) {
            rule(EnumSet.of(Route.OROMUCOSAL), mouth);
        }
        for (String needle : new String[] {"injeksi", "injection", "inj", "infus", "ampul", "vial"}) {
            rule(Route.named("injection").orElseThrow(), needle);
        }
        for (String skin :
                new String[] {"salep", "krim", "cream", "ointment", "losion", "lotion", "bedak", "topikal"}) {
            rule(EnumSet.of(Route.CUTANEOUS), skin);
        }
        for (String mouth : new String[] {
            "tablet", "tab", "kaplet", "kapsul", "kap", "capsule", "sirup", "sirop", "syrup", "syr", "puyer", "eliksir",
            "oral"
        }) {
            rule(EnumSet.of(Route.ORAL), mouth);
        }
    }

    private FormToRoutes() {}

    private static void rule(Set<Route> routes, String... words) {
        RULES.put(Set.of(words), routes);
    }

    /** @param form as written, or null */
    public static Set<Route> map(String form) {
        if (form == null || form.isBlank()) {
            return Route.ANY;
        }
        Set<String> words = new HashSet<>(Arrays.asList(Names.plain(form).split(" ")));
        return RULES.entrySet().stream()
                .filter(rule -> words.containsAll(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Route.ANY);
    }
}
