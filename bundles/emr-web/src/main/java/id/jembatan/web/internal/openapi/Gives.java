package id.jembatan.web.internal.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method that returns a bare {@code Response} answers when all goes well. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gives {

    int status() default 200;

    /** {@code void.class} for an answer without content. */
    Class<?> value() default void.class;
}
