package io.vpcep.simulator.http.internal.problem;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.ServedApi;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An error response.
 *
 * @param status HTTP status; the documented one of the code wherever the API itself refuses
 * @param code what the body says
 * @param detail why, for people: the documented message seldom names the value
 */
public record Problem(int status, ErrorCode code, String detail) {

  /** The header that carries the detail: the documented body has no place for it. */
  static final String DETAIL_HEADER = "X-Simulator-Detail";

  private static final String GATEWAY_CODE = "APIGW.0301";
  private static final String GATEWAY_MESSAGE = "Incorrect IAM authentication information: ";
  private static final int MAX_DETAIL = 500;
  private static final Pattern NOT_FOR_HEADERS = Pattern.compile("[^\\x20-\\x7e]");

  /** A refusal by the API, with the status that the documents give its code. */
  public static Problem of(VpcepException refusal) {
    return new Problem(refusal.code().httpStatus(), refusal.code(), refusal.reason());
  }

  /** A refusal by HTTP itself: the code that says most nearly the same as the status. */
  static Problem ofStatus(int status, String detail) {
    ErrorCode code =
        switch (status) {
          case 403 -> ErrorCode.NOT_AUTHORIZED;
          case 404 -> ErrorCode.RESOURCE_NOT_FOUND;
          case 405 -> ErrorCode.INVALID_ACTION;
          default -> status < 500 ? ErrorCode.INVALID_PARAMETER : ErrorCode.SYSTEM_ERROR;
        };
    return new Problem(status, code, detail);
  }

  /** The region has been closed, while its server has not: a service that is not there. */
  static Problem of(RegionClosedException closed) {
    return ofStatus(503, String.valueOf(closed.getMessage()));
  }

  /** A mistake of the simulator; what it was is in the log and nowhere else. */
  static Problem unexpected() {
    return ofStatus(500, "an error of the simulator itself, see its log");
  }

  private record GatewayBody(String errorCode, String errorMsg, String requestId) {}

  private record Body(String errorCode, String errorMsg) {}

  private record IdentityError(int code, String message, String title) {}

  /**
   * The body, in the form of the API that was called and the dialect of its region.
   *
   * @param requestId that of the response
   */
  public byte[] body(ServedApi api, Dialect dialect, String requestId) {
    return Json.bytes(
        switch (api) {
          case VPCEP -> body(dialect, requestId);
          // No document says what it says, and people read bodies sooner than headers.
          case CONTROL -> new Body(code.code(), detail);
          case IDENTITY ->
              Map.of("error", new IdentityError(status, detail, HttpStatus.getMessage(status)));
        });
  }

  /** What stands before the API looks at credentials too, and has a form of its own. */
  private Record body(Dialect dialect, String requestId) {
    return code == ErrorCode.NOT_AUTHENTICATED && dialect.get(Trait.GATEWAY_ERRORS)
        ? new GatewayBody(GATEWAY_CODE, GATEWAY_MESSAGE + detail, requestId)
        : new Body(code.code(), message(dialect));
  }

  private String message(Dialect dialect) {
    return dialect.get(Trait.MESSAGES).of(code.code(), code.message());
  }

  /** The detail in what a header may hold. */
  String detailHeader() {
    String start = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
    return NOT_FOR_HEADERS.matcher(start).replaceAll("?").strip();
  }
}
