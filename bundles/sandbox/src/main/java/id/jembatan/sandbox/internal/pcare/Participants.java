package id.jembatan.sandbox.internal.pcare;

import id.jembatan.sandbox.internal.ledger.Book;
import id.jembatan.sandbox.internal.ledger.Entry;
import id.jembatan.sandbox.internal.ledger.Ledger;
import id.jembatan.sandbox.internal.ledger.Op;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is insured: people made known by name come first, everybody else is made by {@link PersonRule}. */
public final class Participants implements Book {
    private static final int MAX_KNOWN = 50_000;
    private static final int SALTS = 20;

    private final Map<String, Person> byCard = new HashMap<>();
    private final Map<String, String> cardByNik = new HashMap<>();

    @Override
    public void apply(Entry entry) {
        if (entry.op() == Op.PARTICIPANT) {
            Person person = Person.of(entry.data());
            Person before = byCard.put(person.noKartu(), person);
            if (before != null && !before.nik().equals(person.nik())) {
                cardByNik.remove(before.nik());
            }
            if (!person.nik().isEmpty()) {
                cardByNik.put(person.nik(), person.noKartu());
            }
        }
    }

    @Override
    public void clear() {
        byCard.clear();
        cardByNik.clear();
    }

    /** How many people are known by name. Call under the ledger's lock. */
    int known() {
        return byCard.size();
    }

    /** Makes a person known, replacing an earlier one of the same card; the same person again changes nothing. */
    boolean register(Ledger ledger, Person person) {
        return ledger.exclusively(() -> {
            if (person.equals(byCard.get(person.noKartu()))) {
                return false;
            }
            if (byCard.size() >= MAX_KNOWN) {
                throw new IllegalArgumentException("At most " + MAX_KNOWN + " people can be made known");
            }
            ledger.commit(Op.PARTICIPANT, "", person.noKartu(), "", person.json());
            return true;
        });
    }

    Optional<Person> byCard(Ledger ledger, String card) {
        return ledger.exclusively(() -> Optional.ofNullable(byCard.get(card)).or(() -> PersonRule.byCard(card)));
    }

    /** The person of that NIK. One made by rule is kept, so that the card shows the same person afterwards. */
    Optional<Person> byNik(Ledger ledger, String nik, GatewayDay day) {
        return ledger.exclusively(() -> {
            String card = cardByNik.get(nik);
            if (card != null) {
                return Optional.of(byCard.get(card));
            }
            for (int salt = 0; salt < SALTS; salt++) {
                Optional<Person> made = PersonRule.byNik(nik, day.today(), salt);
                if (made.isEmpty()) {
                    return made;
                }
                if (!byCard.containsKey(made.get().noKartu())) {
                    if (byCard.size() < MAX_KNOWN) {
                        ledger.commit(
                                Op.PARTICIPANT,
                                "",
                                made.get().noKartu(),
                                "",
                                made.get().json());
                    }
                    return made;
                }
            }
            return Optional.empty();
        });
    }
}
