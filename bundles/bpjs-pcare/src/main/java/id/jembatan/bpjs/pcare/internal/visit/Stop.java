package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.Text;
import id.jembatan.spi.DeliveryResult;

/** Ends a delivery before its last step with a result of its own. */
final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DeliveryResult result;

    Stop(DeliveryResult result) {
        super(result.getClass().getSimpleName(), null, false, false);
        this.result = result;
    }

    /** @param field path of the record's field to mend, or null */
    static Stop reject(String field, String id, String en) {
        return new Stop(new DeliveryResult.Reject(new Text(id, en), field));
    }

    static Stop skip(String id, String en) {
        return new Stop(new DeliveryResult.Skip(new Text(id, en)));
    }

    static Stop unknown(String id, String en) {
        return new Stop(new DeliveryResult.Unknown(new Text(id, en)));
    }

    DeliveryResult result() {
        return result;
    }
}
