package id.jembatan.web.internal.ui;

/** A bridge's part of the page breaks the contract; the message is for the log and for its maker. */
final class RefusedContributionException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedContributionException(String message) {
        super(message);
    }
}
