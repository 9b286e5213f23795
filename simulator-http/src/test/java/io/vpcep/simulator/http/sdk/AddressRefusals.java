package io.vpcep.simulator.http.sdk;

import io.vpcep.simulator.error.ErrorCode;
import java.util.List;

/** Calls that are refused for what they are addressed to, or for want of a body. */
final class AddressRefusals {

  private AddressRefusals() {}

  static List<Refusal> all() {
    return List.of(
        new Refusal(
            ErrorCode.MISSING_BODY,
            "create a service without a body",
            on -> new SdkCalls(on.region().carelessProvider()).createService(null)),
        new Refusal(
            ErrorCode.INVALID_PROJECT_ID,
            "a project id that is none",
            on -> new SdkCalls(on.region().client("a.b")).showService(on.service())),
        new Refusal(
            ErrorCode.RESOURCE_NOT_FOUND,
            "show an unknown service",
            on -> on.provider().showService(Refusal.UNKNOWN_ID)),
        new Refusal(
            ErrorCode.RESOURCE_NOT_FOUND,
            "show a service of another project",
            on -> on.consumer().showService(on.service())),
        new Refusal(
            ErrorCode.ENDPOINT_NOT_FOUND,
            "show an unknown endpoint",
            on -> on.provider().showEndpoint(Refusal.UNKNOWN_ID)),
        new Refusal(
            ErrorCode.ENDPOINT_NOT_FOUND,
            "delete an unknown endpoint",
            on -> on.provider().deleteEndpoint(Refusal.UNKNOWN_ID)));
  }
}
