package id.jembatan.bpjs.common;

/**
 * Which call an answer belongs to.
 *
 * @param service the service called
 * @param method HTTP method
 * @param pathTemplate path with names instead of values, so that it may be logged
 */
record BpjsCall(BpjsService service, String method, String pathTemplate) {

    /** Whether the call changes something at BPJS. */
    boolean isWrite() {
        return !"GET".equals(method);
    }

    @Override
    public String toString() {
        return service + " " + method + " " + pathTemplate;
    }
}
