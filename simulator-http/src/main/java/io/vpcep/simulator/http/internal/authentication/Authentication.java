package io.vpcep.simulator.http.internal.authentication;

import io.javalin.http.Context;
import io.vpcep.simulator.caller.Caller;
import java.util.function.Function;

/**
 * Makes a caller from a request.
 *
 * <p>Whoever asks is taken for the owner of the project in the path, with every right: a token, a
 * signature and nothing at all count alike.
 */
public final class Authentication {

  /** Name of the part of a path that holds the project id. */
  public static final String PROJECT_ID = "project_id";

  private final Function<String, Caller> ownerOf;

  /**
   * An authentication that accepts everybody.
   *
   * @param ownerOf the owner of a project, by its id
   */
  public Authentication(Function<String, Caller> ownerOf) {
    this.ownerOf = ownerOf;
  }

  /** Who makes this request. */
  public Caller callerOf(Context request) {
    return ownerOf.apply(request.pathParam(PROJECT_ID));
  }
}
