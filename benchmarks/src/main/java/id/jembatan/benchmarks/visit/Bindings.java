package id.jembatan.benchmarks.visit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;

/** Turns a call of {@code set…} into one that can be made again without reflection. */
final class Bindings {
    private Bindings() {}

    static Step.Binding of(Method method, Object[] arguments) {
        int at = (Integer) arguments[0];
        Object value = arguments[1];
        if (value instanceof Reader reader) {
            String text = text(reader);
            arguments[1] = new StringReader(text);
            return statement -> statement.setCharacterStream(at, new StringReader(text), text.length());
        }
        return switch (method.getName()) {
            case "setString" -> statement -> statement.setString(at, (String) value);
            case "setInt" -> statement -> statement.setInt(at, (Integer) value);
            case "setLong" -> statement -> statement.setLong(at, (Long) value);
            case "setBoolean" -> statement -> statement.setBoolean(at, (Boolean) value);
            case "setNull" -> statement -> statement.setNull(at, (Integer) value);
            case "setBigDecimal" -> statement -> statement.setBigDecimal(at, (BigDecimal) value);
            case "setBytes" -> statement -> statement.setBytes(at, (byte[]) value);
            case "setDate" -> statement -> statement.setDate(at, (Date) value);
            case "setTimestamp" -> timestamp(at, (Timestamp) value, arguments);
            default -> reflected(method, arguments.clone());
        };
    }

    private static Step.Binding timestamp(int at, Timestamp value, Object[] arguments) {
        return arguments.length == 3
                ? statement -> statement.setTimestamp(at, value, (Calendar) arguments[2])
                : statement -> statement.setTimestamp(at, value);
    }

    private static Step.Binding reflected(Method method, Object[] arguments) {
        return statement -> {
            try {
                method.invoke(statement, arguments);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new SQLException(method.getName(), e);
            }
        };
    }

    private static String text(Reader reader) {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
