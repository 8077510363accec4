package id.jembatan.web.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.jembatan.api.access.Permission;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Reads scalars only in the one form the interface documents, and permissions as {@code kind:act}. */
final class StrictModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** More digits than any quantity or price of a clinic; keeps 1e999999 from being written out somewhere. */
    private static final int MAX_DIGITS = 20;

    StrictModule() {
        super("jembatan-strict");
        addSerializer(Permission.class, ToStringSerializer.instance);
        addDeserializer(String.class, new FromText<>(String.class, StrictModule::storable));
        addDeserializer(Permission.class, new FromText<>(Permission.class, StrictModule::permission));
        addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse));
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse));
        addDeserializer(ZoneId.class, new FromText<>(ZoneId.class, ZoneId::of));
        addDeserializer(UUID.class, new FromText<>(UUID.class, StrictModule::uuid));
        addDeserializer(BigDecimal.class, new BoundedDecimal());
    }

    /** Text that both stores keep unharmed: no NUL, no half of a surrogate pair. */
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("NUL");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("half a surrogate pair");
            }
        }
        return text;
    }

    /** {@link UUID#fromString} alone would also take shortened groups. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }

    private static Permission permission(String text) {
        Permission permission = Permission.parse(text);
        if (!permission.toString().equals(text)) {
            throw new IllegalArgumentException("not a permission");
        }
        return permission;
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Parser<T> parser;

        FromText(Class<T> type, Parser<T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, json);
            }
            try {
                return parser.parse(json.getText());
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return (T) context.handleWeirdStringValue(_valueClass, "", "not of the documented form");
            }
        }
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private static final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        BoundedDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            BigDecimal value = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(json, context);
            if (value != null && (Math.abs(value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS)) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits");
            }
            return value;
        }
    }
}
