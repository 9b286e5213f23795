package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Document;
import io.vpcep.simulator.http.internal.document.DocumentException;
import io.vpcep.simulator.http.internal.document.DocumentReader;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.document.Mistake;
import io.vpcep.simulator.http.internal.json.RequestContent;
import java.util.function.Function;

/** The body of a request to the simulator itself, where a field too many is a mistake. */
final class ControlBody {
  private ControlBody() {}

  /**
   * Makes something of a body in JSON that a record is bound to.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if there is a mistake in it
   */
  static <F, T> T made(Context request, Class<F> form, Function<F, T> value) {
    byte[] content = RequestContent.read(request);
    try {
      Document document = Document.ofJson(content);
      F body = document.as(form);
      return document.made("", () -> value.apply(body));
    } catch (DocumentException e) {
      throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Makes something of a body in JSON.
   *
   * @throws io.vpcep.simulator.error.VpcepException EndPoint.0002 if there is a mistake in it
   */
  static <T> T read(Context request, Function<Item, T> reader) {
    byte[] content = RequestContent.read(request);
    try {
      return reader.apply(DocumentReader.json(content));
    } catch (Mistake e) {
      throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
  }
}
