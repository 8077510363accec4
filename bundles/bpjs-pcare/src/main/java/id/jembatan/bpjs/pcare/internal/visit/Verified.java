package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.bpjs.common.BpjsError;
import id.jembatan.bpjs.common.BpjsException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes that are looked up when the answer does not tell what became of them (contract, section 12). */
final class Verified {
    private static final Logger LOG = LoggerFactory.getLogger(Verified.class);

    private Verified() {}

    /** Sends, and gives the id that BPJS answered. */
    interface Write {
        Optional<String> send() throws BpjsException;
    }

    /** Finds the id of what the write makes, if it is there. */
    interface Look {
        Optional<String> find() throws BpjsException, Stop;
    }

    /**
     * Sends once. When BPJS says that it is there already, or answers in a way that leaves the outcome open, it is looked up
     * at once and its id taken. Without any answer the write may still be under way: then the next try looks.
     *
     * @return the id at BPJS
     * @throws BpjsException what the write met, when there is nothing to take
     */
    static String write(Write write, Look look) throws BpjsException, Stop {
        try {
            Optional<String> id = write.send();
            if (id.isPresent()) {
                return id.get();
            }
        } catch (BpjsException e) {
            boolean answered = e.outcomeUnknown() && e.httpStatus() != 0;
            if (e.error() != BpjsError.DUPLICATE && !answered) {
                throw e;
            }
            return found(look, e);
        }
        return look.find()
                .orElseThrow(
                        () -> Stop.unknown(
                                "BPJS menjawab berhasil tanpa nomor, dan datanya belum terlihat. Akan diperiksa lagi.",
                                "BPJS answered with a success but no number, and nothing is to be seen yet. It is looked up again."));
    }

    private static String found(Look look, BpjsException e) throws BpjsException, Stop {
        try {
            Optional<String> id = look.find();
            if (id.isPresent()) {
                LOG.info("Took over what BPJS already has after: {}", e.getMessage());
                return id.get();
            }
        } catch (BpjsException again) {
            // the write counts: what it did is open, or known to be there
            throw e.outcomeUnknown() ? e : again;
        }
        if (e.error() == BpjsError.UNREADABLE_REQUEST) {
            // looked up and not there: it was refused for what it says
            throw new Stop(Refusals.refused(e, null));
        }
        throw e;
    }
}
