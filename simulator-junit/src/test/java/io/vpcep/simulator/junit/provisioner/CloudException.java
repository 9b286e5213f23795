package io.vpcep.simulator.junit.provisioner;

/** A call that did not succeed. */
final class CloudException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;

  /** What may be done about it. */
  enum Kind {
    /** Nothing has happened; later it may succeed. */
    BUSY,
    /** Nobody knows whether it has happened: there was no answer, or one of a server in trouble. */
    UNKNOWN,
    /** What it was about is not there. */
    NOT_FOUND,
    /** It was refused, and will be again unless something changes. */
    REFUSED
  }

  private CloudException(Kind kind, String code, RuntimeException cause) {
    super(kind + " " + code, cause);
    this.kind = kind;
    this.code = code;
  }

  /** For an answer with an error. */
  static CloudException answered(int status, String code, RuntimeException cause) {
    return new CloudException(kind(status, code), code, cause);
  }

  private static Kind kind(int status, String code) {
    if (status == 429 || status == 401 || code.equals("EndPoint.0022")) {
      return Kind.BUSY; // also if a token has just expired
    }
    if (status >= 500) {
      return Kind.UNKNOWN;
    }
    return status == 404 ? Kind.NOT_FOUND : Kind.REFUSED;
  }

  /** For a call that was not answered. */
  static CloudException unanswered(RuntimeException cause) {
    return new CloudException(Kind.UNKNOWN, "no answer", cause);
  }

  Kind kind() {
    return kind;
  }

  /** Whether it is of one of these error codes. */
  boolean isOf(String... codes) {
    for (String each : codes) {
      if (code.equals(each)) {
        return true;
      }
    }
    return false;
  }
}
