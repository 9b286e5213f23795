package io.vpcep.simulator.http.internal.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call as an HTTP request.
 *
 * @param method HTTP method
 * @param target path and query
 * @param headers those that matter, by name
 * @param body null if there is none, or it was not kept
 * @param missingBytes how much of the body was not kept, in bytes
 */
public record WireForm(
    String method,
    String target,
    Map<String, String> headers,
    @Nullable String body,
    int missingBytes) {}
