package id.jembatan.web.internal.rest;

import java.util.List;
import java.util.Map;

/** What is published at this moment. */
public interface PublishedRoutes {

    /** Resource classes by their path below {@code /api}. */
    Map<String, List<Class<?>>> byPath();
}
