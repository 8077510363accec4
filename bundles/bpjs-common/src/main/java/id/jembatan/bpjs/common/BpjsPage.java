package id.jembatan.bpjs.common;

import java.util.List;

/**
 * One page of a list.
 *
 * @param count total number of rows BPJS has, or the rows of this page where the list comes without a count
 * @param list the rows of this page
 */
public record BpjsPage<T>(int count, List<T> list) {
    /** Keeps its own copy of the rows. */
    public BpjsPage {
        list = List.copyOf(list);
    }
}
