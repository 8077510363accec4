package id.jembatan.core.integration;

import id.jembatan.api.Text;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.core.store.LaneRows.Due;
import id.jembatan.core.store.LaneRows.Outcome;
import id.jembatan.spi.DeliveryResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * What a try means: for the delivery, and for the health of the gateway.
 *
 * @param word the outcome in the list of attempts
 */
record Verdict(Outcome outcome, Health health, String word) {

    /** What was learnt of the gateway. */
    enum Health {
        ANSWERS,
        DOWN,
        REFUSES_CREDENTIALS,
        NOT_ASKED
    }

    /** @param result null when the call failed */
    static Verdict of(DeliveryResult result, Throwable failure, Due due, Backoff backoff, Instant now) {
        if (failure != null) {
            return failed(failure instanceof CompletionException ? failure.getCause() : failure, due, backoff, now);
        }
        if (result instanceof DeliveryResult.Done done) {
            return new Verdict(end(Status.DONE, due, null, null, done.remoteRef()), Health.ANSWERS, "DONE");
        }
        if (result instanceof DeliveryResult.Skip skip) {
            return new Verdict(end(Status.SKIPPED, due, skip.why(), null, null), Health.NOT_ASKED, "SKIPPED");
        }
        if (result instanceof DeliveryResult.Reject reject) {
            Outcome outcome = end(Status.REJECTED, due, reject.why(), reject.field(), null);
            return new Verdict(outcome, Health.ANSWERS, "REJECTED");
        }
        if (result instanceof DeliveryResult.Retry retry) {
            return retry(retry, due, backoff, now);
        }
        if (result instanceof DeliveryResult.CredentialsRefused refused) {
            Outcome outcome = again(Status.PENDING, due.failures(), due, refused.why(), now, false);
            return new Verdict(outcome, Health.REFUSES_CREDENTIALS, "CREDENTIALS_REFUSED");
        }
        if (result instanceof DeliveryResult.Unknown unknown) {
            return unknown(unknown.why(), Health.DOWN, due, backoff, now);
        }
        return unknown(Sentences.bug(new IllegalStateException()), Health.NOT_ASKED, due, backoff, now);
    }

    private static Verdict failed(Throwable cause, Due due, Backoff backoff, Instant now) {
        if (cause instanceof TimeoutException) {
            return unknown(Sentences.late(), Health.DOWN, due, backoff, now);
        }
        if (cause instanceof PluginCall.Gone) {
            return unknown(Sentences.gone(), Health.NOT_ASKED, due, backoff, now);
        }
        Health health = cause instanceof IOException ? Health.DOWN : Health.NOT_ASKED;
        return unknown(Sentences.bug(cause), health, due, backoff, now);
    }

    private static Verdict retry(DeliveryResult.Retry retry, Due due, Backoff backoff, Instant now) {
        int failures = due.failures() + 1;
        boolean own = retry.after() == null;
        Duration wait = own ? backoff.after(failures) : retry.after();
        Outcome outcome = again(Status.PENDING, failures, due, retry.why(), now.plus(wait), own);
        return new Verdict(outcome, retry.gatewayDown() ? Health.DOWN : Health.NOT_ASKED, "RETRY");
    }

    private static Verdict unknown(Text why, Health health, Due due, Backoff backoff, Instant now) {
        int failures = due.failures() + 1;
        Instant next = now.plus(backoff.after(failures));
        Outcome outcome = new Outcome(Status.UNKNOWN, failures, true, true, null, why, null, null, next);
        return new Verdict(outcome, health, "UNKNOWN");
    }

    /** That it was open once stays: a later try must look before it sends, however often it was put off since. */
    private static Outcome again(Status status, int failures, Due due, Text why, Instant next, boolean eager) {
        Status kept = due.uncertain() ? Status.UNKNOWN : status;
        return new Outcome(kept, failures, due.uncertain(), eager, null, why, null, null, next);
    }

    private static Outcome end(Status status, Due due, Text why, String field, String remoteRef) {
        return new Outcome(status, 0, due.uncertain(), false, null, why, field, remoteRef, null);
    }
}
