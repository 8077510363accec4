package id.jembatan.core;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the ids of stored things: UUID version 7, growing with time, so that new rows land beside each other. */
@Component(service = Ids.class)
public final class Ids {
    private final TimeOrderedEpochFactory factory;

    @Activate
    public Ids(@Reference Clock clock) {
        factory = TimeOrderedEpochFactory.builder()
                .withClock(clock)
                .withIncrementPlus1()
                .build();
    }

    public UUID next() {
        return factory.create();
    }
}
