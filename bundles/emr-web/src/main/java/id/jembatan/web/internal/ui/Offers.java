package id.jembatan.web.internal.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a descriptor down to what a user may see now. While the gate is closed only slots marked {@code always} stay:
 * those in which a bridge is set up.
 */
final class Offers {

    private static final List<String> LISTS = List.of("menu", "pages", "slots");

    private Offers() {}

    /** @return null when nothing is left */
    static Contributions.Offer of(Contribution contribution, Actor actor, boolean open) {
        ObjectNode descriptor = contribution.descriptor().deepCopy();
        boolean any = false;
        for (String list : LISTS) {
            ArrayNode kept = descriptor.arrayNode();
            for (JsonNode entry : descriptor.path(list)) {
                boolean offered = open || (list.equals("slots") && isAlways(entry));
                if (offered && permits(actor).test(entry.path("permission"))) {
                    kept.add(entry);
                }
            }
            descriptor.set(list, kept);
            any |= !kept.isEmpty();
        }
        return any
                ? new Contributions.Offer(
                        contribution.id(), contribution.service().contract(), contribution.base(), descriptor)
                : null;
    }

    private static boolean isAlways(JsonNode slot) {
        return slot.path("always").asBoolean() && slot.path("slot").asText().startsWith("settings.");
    }

    /** An entry without permission is for every user; one with an unreadable permission is for nobody. */
    private static Predicate<JsonNode> permits(Actor actor) {
        return permission -> {
            if (permission.isMissingNode() || permission.isNull()) {
                return true;
            }
            try {
                return actor.can(Permission.parse(permission.asText()));
            } catch (IllegalArgumentException unreadable) {
                return false;
            }
        };
    }
}
