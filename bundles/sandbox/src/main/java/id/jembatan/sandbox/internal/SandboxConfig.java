package id.jembatan.sandbox.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of PID {@code id.jembatan.sandbox}. See {@link Settings} for what each does. */
@ObjectClassDefinition(name = "Jembatan sandbox", description = "pCare and iCare gateway stand-in on loopback")
public @interface SandboxConfig {
    @AttributeDefinition(name = "Port", description = "TCP port on 127.0.0.1; 0 takes any free one")
    int port() default Settings.DEFAULT_PORT;

    @AttributeDefinition(name = "Prefix", description = "Path shown in the base URL; any prefix is accepted")
    String prefix() default Settings.DEFAULT_PREFIX;

    @AttributeDefinition(
            name = "Facilities",
            description = "kdProvider|name|consId|secretKey|userKey|username|password, one each")
    String[] facilities() default {Facility.CLINIC, Facility.BRANCH};

    @AttributeDefinition(name = "Zone", description = "Zone in which the gateway's day begins")
    String zone() default "Asia/Jakarta";

    @AttributeDefinition(name = "Today", description = "yyyy-MM-dd to fix the gateway's date; empty follows the clock")
    String today() default "";

    @AttributeDefinition(name = "Clock tolerance", description = "Seconds a timestamp may differ from the clock")
    long skewToleranceSeconds() default 300;

    @AttributeDefinition(name = "Backdating", description = "Days back a registration may be dated")
    int backdateDays() default 30;

    @AttributeDefinition(name = "Any ICD-10", description = "Accept well-formed codes outside the sandbox's own list")
    boolean acceptAnyIcd() default true;

    @AttributeDefinition(name = "Strict vitals", description = "Refuse a vital sign of 0 on a visit")
    boolean strictVitals() default false;

    @AttributeDefinition(name = "iCare", description = "Whether the facilities are opened for iCare JKN")
    boolean icare() default true;

    @AttributeDefinition(
            name = "State file",
            description = "Where the state survives a restart; empty keeps it in memory")
    String stateFile() default "";

    @AttributeDefinition(name = "Participants file", description = "People to know by name, JSON lines or CSV")
    String participantsFile() default "";
}
