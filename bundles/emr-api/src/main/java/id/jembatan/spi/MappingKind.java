package id.jembatan.spi;

import id.jembatan.api.Text;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A kind of local record that the gateway knows by a code of its own.
 *
 * @param id such as {@code poli}
 * @param local what is mapped
 * @param reference id of the kept reference to choose from, such as {@code poli}
 * @param required true when the bridge cannot be active before every active local record of it is mapped
 */
public record MappingKind(String id, Text title, Local local, String reference, boolean required) {

    /** Local records that can be mapped. */
    public enum Local {
        LOCATION,
        /** Practitioners who treat: doctors, dentists, midwives. */
        PRACTITIONER,
        /** ICD-9-CM codes of procedures; the local id of a code is {@link MappingKind#procedureId}. */
        PROCEDURE
    }

    /** The local id under which an ICD-9-CM code is mapped: the same in every installation. */
    public static UUID procedureId(String code) {
        return UUID.nameUUIDFromBytes(("icd9cm:" + code).getBytes(StandardCharsets.UTF_8));
    }
}
