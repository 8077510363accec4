package id.jembatan.sandbox.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One line of the ledger: everything that ever changed the stand-in's state, in order.
 *
 * @param seq 1, 2, 3 … without a gap
 * @param kdProvider facility that wrote it, empty for people made known by file
 * @param id the id the gateway gave or the caller named: noUrut, noKunjungan, kdTindakanSK, …
 * @param noKunjungan the visit a line belongs to, empty otherwise
 * @param data the body as it was taken
 */
public record Entry(long seq, Instant at, Op op, String kdProvider, String id, String noKunjungan, ObjectNode data) {}
