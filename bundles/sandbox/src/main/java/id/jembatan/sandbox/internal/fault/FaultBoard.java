package id.jembatan.sandbox.internal.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The faults in force. Several may be: shifts of the clock add up; of those acting at the same moment the oldest wins. */
public final class FaultBoard {
    private static final int MAX_FAULTS = 100;

    private final Clock clock;
    private final List<Fault> faults = new ArrayList<>();
    private int lastId;

    public FaultBoard(Clock clock) {
        this.clock = clock;
    }

    /**
     * Puts a fault in force.
     *
     * @throws IllegalArgumentException with one sentence when the request makes no sense
     */
    public synchronized FaultView add(FaultSpec spec) {
        Instant now = clock.instant();
        faults.removeIf(fault -> fault.over(now));
        if (faults.size() >= MAX_FAULTS) {
            throw new IllegalArgumentException("At most " + MAX_FAULTS + " faults can be in force");
        }
        Fault fault = new Fault(lastId + 1, spec, now);
        lastId++;
        faults.add(fault);
        return fault.view(now);
    }

    public synchronized List<FaultView> list() {
        Instant now = clock.instant();
        faults.removeIf(fault -> fault.over(now));
        return faults.stream().map(fault -> fault.view(now)).toList();
    }

    /** Lifts one fault; false when there is none with that number. */
    public synchronized boolean clear(int id) {
        return faults.removeIf(fault -> fault.id() == id);
    }

    /** Lifts all faults and says how many there were. */
    public synchronized int clear() {
        int count = faults.size();
        faults.clear();
        return count;
    }

    /** What goes wrong with the call to {@code resource} (its path without the prefix). Counts the call. */
    public synchronized FaultPlan plan(String method, String resource) {
        Instant now = clock.instant();
        faults.removeIf(fault -> fault.over(now));
        Duration skew = Duration.ZERO;
        Fault before = null;
        Fault after = null;
        for (Fault fault : faults) {
            if (!fault.wants(method, resource)) {
                continue;
            }
            switch (fault.when()) {
                case CLOCK -> {
                    skew = skew.plus(fault.span());
                    fault.hit();
                }
                case BEFORE -> before = before == null ? fault : before;
                case AFTER -> after = after == null ? fault : after;
            }
        }
        if (before != null) {
            after = null;
        }
        return new FaultPlan(skew, effect(before), effect(after));
    }

    private static FaultPlan.Effect effect(Fault fault) {
        if (fault == null) {
            return null;
        }
        fault.hit();
        return new FaultPlan.Effect(fault.kind(), fault.span(), fault.status());
    }
}
