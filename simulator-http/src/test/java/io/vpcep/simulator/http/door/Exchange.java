package io.vpcep.simulator.http.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How an operation goes over the wire.
 *
 * @param request the HTTP request of what is asked
 * @param status the documented status of success
 * @param answer the model of what is answered; it also gets what was asked
 */
record Exchange<Q, A>(
    Function<Q, WireRequest> request, int status, BiFunction<Q, JsonNode, A> answer) {}
