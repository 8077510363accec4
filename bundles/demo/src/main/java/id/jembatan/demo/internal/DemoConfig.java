package id.jembatan.demo.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the demo clinic, PID {@code id.jembatan.demo}. */
@ObjectClassDefinition(name = "Jembatan demo clinic")
@interface DemoConfig {

    @AttributeDefinition(description = "Base URL of the pCare gateway that the demo clinics talk to")
    String pcareUrl() default "http://127.0.0.1:8282/pcare-rest-dev";

    @AttributeDefinition(
            description = "Seconds that the bridge waits for an answer of the gateway; 0 leaves the bridge's default")
    int pcareTimeoutSeconds() default 0;

    @AttributeDefinition(description = "File that the first passwords of the demo users are written to")
    String loginFile() default "data/demo-logins.txt";
}
