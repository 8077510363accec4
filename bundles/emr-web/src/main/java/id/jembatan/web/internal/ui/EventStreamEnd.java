package id.jembatan.web.internal.ui;

import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;

/** Tells once and for all ways that an asynchronous request is over. */
record EventStreamEnd(Runnable over) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        over.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        over.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        over.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // The stream goes on.
    }
}
