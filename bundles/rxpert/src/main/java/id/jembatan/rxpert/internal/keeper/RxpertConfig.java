package id.jembatan.rxpert.internal.keeper;

import id.jembatan.rxpert.internal.Rxpert;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the drug dictionary, PID {@value Rxpert#PID}. */
@ObjectClassDefinition(name = "Jembatan RxPERT", description = "Where drug dictionaries are kept and who may sign them")
public @interface RxpertConfig {

    @AttributeDefinition(name = "Folder", description = "Where packages are kept; empty: rxpert in Karaf's data")
    String folder() default "";

    @AttributeDefinition(
            name = "Keys",
            description = "Vendors' public keys, one 'key-id base64-X.509-key yyyy-mm-dd' each; others are refused")
    String[] keys() default {};

    @AttributeDefinition(name = "Order", description = "Dictionaries by trust, most trusted first")
    String[] order() default {"rxpert-id"};

    @AttributeDefinition(
            name = "Layers off",
            description = "Policy layers that are off until the clinic decides on the page, such as beers")
    String[] layersOff() default {};

    @AttributeDefinition(
            name = "Label only as INFO",
            description = "Whether statements that only a label bears out are shown as INFO, until the clinic decides")
    boolean labelOnlyAsInfo() default true;
}
