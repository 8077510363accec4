package id.jembatan.spi;

import id.jembatan.api.Text;

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
        PRACTITIONER
    }
}
