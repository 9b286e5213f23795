package io.vpcep.simulator.http.internal.mount;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose path begins with the address of a region. The path stays whole, for links and
 * signatures; what stands before the API's part is told as the context path.
 */
final class UnderPrefix extends HttpServletRequestWrapper {
  private final String prefix;

  UnderPrefix(HttpServletRequest request, String prefix) {
    super(request);
    this.prefix = prefix;
  }

  @Override
  public String getContextPath() {
    return prefix;
  }
}
