package id.jembatan.itests.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The server answered, and refused. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    ApiException(String call, int status, JsonNode problem) {
        super(call + " -> " + status + " " + problem);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The problem document, or a missing node when the answer held none. */
    public JsonNode problem() {
        return problem;
    }

    public String code() {
        return problem.path("code").asText();
    }
}
