package id.jembatan.api.access;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The right to do one kind of act on one kind of record. Written {@code kind:act}, such as {@code note:enter}.
 */
public record Permission(Kind kind, Act act) {

    /** Kinds of record a role speaks of. */
    public enum Kind {
        PATIENT,
        /** Allergies, current medication, problems and state. */
        HISTORY,
        ENCOUNTER,
        VITALS,
        NOTE,
        CONDITION,
        PROCEDURE,
        PRESCRIPTION,
        INVENTORY,
        BILLING,
        TERMINOLOGY,
        FACILITY,
        INTEGRATION,
        USER,
        AUDIT
    }

    /** What may be done: enter new, correct what is finished, view. */
    public enum Act {
        ENTER,
        CORRECT,
        VIEW
    }

    public static Permission of(Kind kind, Act act) {
        return new Permission(kind, act);
    }

    /** @throws IllegalArgumentException when the text is not of the form {@code kind:act} */
    public static Permission parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a permission: " + text);
        }
        return new Permission(
                Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
                Act.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }

    /** Every permission there is. */
    public static Set<Permission> all() {
        Set<Permission> all = new LinkedHashSet<>();
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            for (Act act : EnumSet.allOf(Act.class)) {
                all.add(new Permission(kind, act));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + act.name().toLowerCase(Locale.ROOT);
    }
}
