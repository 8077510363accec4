package id.jembatan.web.internal.rest;

import id.jembatan.api.Text;
import id.jembatan.web.internal.problem.Problem;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;

/** Reads path and query parameters strictly; a wrong one is a 400 that names it. */
@Provider
public final class ParameterConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> parse = parser(type);
        return parse == null ? null : new Strict<>(name(annotations), (Function<String, T>) parse);
    }

    private static Function<String, ?> parser(Class<?> type) {
        if (type == UUID.class) {
            return ParameterConverters::uuid;
        }
        if (type == LocalDate.class) {
            return LocalDate::parse;
        }
        if (type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == Long.class) {
            return Long::valueOf;
        }
        if (type == Boolean.class) {
            return ParameterConverters::bool;
        }
        return type.isEnum() ? text -> constant(type, text) : null;
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not a constant");
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "";
    }

    private record Strict<T>(String name, Function<String, T> parse) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new BadRequestException(Problem.ofField(
                                400,
                                "request.parameter",
                                name,
                                new Text(
                                        "Isian " + name + " pada alamat tidak sesuai bentuknya.",
                                        "The parameter " + name + " is not of the right form."))
                        .response());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
