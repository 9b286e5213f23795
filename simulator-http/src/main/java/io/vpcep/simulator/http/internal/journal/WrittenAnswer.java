package io.vpcep.simulator.http.internal.journal;

/**
 * What was answered to a call that somebody else recorded, of which nothing but the body is known.
 *
 * @param body as {@link AnsweredBodies} wrote it
 */
public record WrittenAnswer(String body) {}
