package id.jembatan.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a REST method asks for. A method without it, and without {@link SignedIn} or {@link Anonymous}, is
 * refused for everybody: a route that was forgotten is closed, not open.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresPermission {
    Permission.Kind kind();

    Permission.Act act();

    /** Another permission, written {@code kind:act}, that is enough as well; empty when there is none. */
    String or() default "";
}
