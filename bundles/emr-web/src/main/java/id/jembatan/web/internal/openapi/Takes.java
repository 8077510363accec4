package id.jembatan.web.internal.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The media type a method takes when it is not JSON. Unlike {@code @Consumes} it does not take part in finding the
 * method, so that a caller without permission is told so first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {
    String value();
}
