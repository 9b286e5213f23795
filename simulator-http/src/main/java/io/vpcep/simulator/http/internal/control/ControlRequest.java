package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Document;
import io.vpcep.simulator.http.internal.document.DocumentException;
import io.vpcep.simulator.http.internal.document.Query;
import io.vpcep.simulator.http.internal.json.QueryParameters;
import io.vpcep.simulator.http.internal.json.RequestContent;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a request to the simulator itself says, where a field too many is a mistake. */
final class ControlRequest {
  private ControlRequest() {}

  /**
   * Makes something of a body in JSON.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if there is a mistake in it
   */
  static <F, T> T body(Context request, Class<F> form, Function<F, T> value) {
    byte[] content = RequestContent.read(request);
    return understood(
        () -> {
          Document document = Document.ofJson(content);
          F body = document.as(form);
          return document.made("", () -> value.apply(body));
        });
  }

  /**
   * The query.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if there is a mistake in it
   */
  static <F> F query(Context request, Class<F> form) {
    return understood(
        () -> Query.as(form, QueryParameters.of(request.req().getQueryString()).all()));
  }

  /**
   * What is made of a part of a request.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if there is a mistake in it
   */
  static <T> T understood(Supplier<T> part) {
    try {
      return part.get();
    } catch (DocumentException e) {
      throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
  }
}
