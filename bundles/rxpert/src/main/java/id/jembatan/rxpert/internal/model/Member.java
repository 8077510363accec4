package id.jembatan.rxpert.internal.model;

import java.util.List;
import java.util.Set;

/** Substances that belong to a group, by these routes only when routes are given. */
public record Member(String group, List<String> substances, Set<Route> routes, Origin at) {}
