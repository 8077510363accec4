package id.jembatan.core.facility;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Role;
import id.jembatan.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The roles that a new facility begins with, from {@code roles.json}; administrators change them as they need. */
final class StandardRoles {
    private record Entry(String code, Text name, List<String> permissions) {}

    private StandardRoles() {}

    static List<Role> make(Supplier<UUID> ids) {
        return Json.read(resource(), new TypeReference<List<Entry>>() {}).stream()
                .map(entry -> new Role(
                        ids.get(),
                        entry.code(),
                        entry.name(),
                        entry.permissions().stream().map(Permission::parse).collect(Collectors.toSet())))
                .toList();
    }

    private static String resource() {
        try (InputStream in = StandardRoles.class.getResourceAsStream("roles.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
