package id.jembatan.web.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.api.access.Permission;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Describes records and scalars as the strict mapper reads and writes them; records are kept once, by name. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Type, String[]> SCALARS = Map.ofEntries(
            Map.entry(String.class, new String[] {"string", null}),
            Map.entry(UUID.class, new String[] {"string", "uuid"}),
            Map.entry(Instant.class, new String[] {"string", "date-time"}),
            Map.entry(LocalDate.class, new String[] {"string", "date"}),
            Map.entry(ZoneId.class, new String[] {"string", null}),
            Map.entry(Permission.class, new String[] {"string", null}),
            Map.entry(InputStream.class, new String[] {"string", "binary"}),
            Map.entry(byte[].class, new String[] {"string", "binary"}),
            Map.entry(BigDecimal.class, new String[] {"number", null}),
            Map.entry(double.class, new String[] {"number", "double"}),
            Map.entry(Double.class, new String[] {"number", "double"}),
            Map.entry(int.class, new String[] {"integer", "int32"}),
            Map.entry(Integer.class, new String[] {"integer", "int32"}),
            Map.entry(long.class, new String[] {"integer", "int64"}),
            Map.entry(Long.class, new String[] {"integer", "int64"}),
            Map.entry(boolean.class, new String[] {"boolean", null}),
            Map.entry(Boolean.class, new String[] {"boolean", null}));

    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();

    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    ObjectNode components() {
        ObjectNode all = JSON.objectNode();
        components.forEach(all::set);
        return all;
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.getOrDefault(variable, Object.class), Map.of());
        }
        if (SCALARS.containsKey(type)) {
            return scalar(SCALARS.get(type));
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, bound);
        }
        if (!(type instanceof Class<?> plain)) {
            return JSON.objectNode();
        }
        if (plain.isEnum()) {
            return constants(plain);
        }
        return plain.isRecord() ? record(name(plain), plain, Map.of()) : JSON.objectNode();
    }

    private static ObjectNode scalar(String[] typeAndFormat) {
        ObjectNode schema = JSON.objectNode().put("type", typeAndFormat[0]);
        return typeAndFormat[1] == null ? schema : schema.put("format", typeAndFormat[1]);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        ArrayNode names = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return schema;
    }

    private ObjectNode generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] given = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.set("items", of(given[0], bound));
            return schema;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            schema.set("additionalProperties", of(given[1], bound));
            return schema;
        }
        if (!raw.isRecord()) {
            return JSON.objectNode();
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>();
        StringBuilder name = new StringBuilder(name(raw));
        for (int i = 0; i < given.length; i++) {
            inner.put(raw.getTypeParameters()[i], given[i]);
            name.append("Of").append(spoken(given[i]));
        }
        return record(name.toString(), raw, inner);
    }

    private ObjectNode record(String name, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (!components.containsKey(name)) {
            ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
            components.put(name, schema);
            ObjectNode properties = schema.putObject("properties");
            for (RecordComponent component : type.getRecordComponents()) {
                properties.set(component.getName(), property(component, bound));
            }
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode property(RecordComponent component, Map<TypeVariable<?>, Type> bound) {
        ObjectNode schema = of(component.getGenericType(), bound);
        boolean mayBeNull = !component.getType().isPrimitive() && !schema.has("$ref") && !schema.isEmpty();
        return mayBeNull ? schema.put("nullable", true) : schema;
    }

    /** The simple name; where another type has it already, with the last word of the package before it. */
    private String name(Class<?> type) {
        if (type.getEnclosingClass() != null) {
            return name(type.getEnclosingClass()) + type.getSimpleName();
        }
        String simple = type.getSimpleName();
        Class<?> owner = owners.putIfAbsent(simple, type);
        if (owner == null || owner == type) {
            return simple;
        }
        String home = type.getPackageName().replaceAll("^.*\\.", "");
        return Character.toUpperCase(home.charAt(0)) + home.substring(1) + simple;
    }

    private String spoken(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ((Class<?>) generic.getRawType()).getSimpleName() + "Of"
                    + spoken(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? name(plain) : "Any";
    }
}
