package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Settings;
import id.jembatan.sandbox.internal.ledger.Ledger;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What all endpoints of one stand-in share: its people, its visits, its references and its calendar. */
public record World(
        Settings settings,
        Ledger ledger,
        Participants participants,
        VisitBook visits,
        LineBook lines,
        References references,
        Diagnoses diagnoses,
        Drugs drugs,
        GatewayDay day) {

    /** An empty world, filled from the state file if there is one. */
    public static World open(Settings settings, Clock clock) throws IOException {
        Participants participants = new Participants();
        VisitBook visits = new VisitBook();
        LineBook lines = new LineBook();
        return new World(
                settings,
                new Ledger(settings.stateFile(), clock, List.of(participants, visits, lines)),
                participants,
                visits,
                lines,
                new References(settings.facilities()),
                new Diagnoses(settings.acceptAnyIcd()),
                new Drugs(),
                new GatewayDay(clock, settings.zone(), settings.today(), settings.backdateDays()));
    }

    /** Who holds that card, if anybody. */
    public Optional<Person> person(String card) {
        return participants.byCard(ledger, card);
    }

    public LocalDate today() {
        return day.today();
    }

    ObjectNode provider(String kdProvider) {
        return References.item(references.providers(), "kdProvider", kdProvider);
    }

    ObjectNode poli(String kdPoli) {
        return references.item("poli", "kdPoli", kdPoli);
    }
}
