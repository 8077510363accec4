package id.jembatan.api.access;

import id.jembatan.api.Text;
import java.util.Set;
import java.util.UUID;

/**
 * A named set of permissions of one facility.
 *
 * @param code stable word, such as {@code doctor}; unique in the facility
 */
public record Role(UUID id, String code, Text name, Set<Permission> permissions) {
    public Role {
        permissions = Set.copyOf(permissions);
    }
}
