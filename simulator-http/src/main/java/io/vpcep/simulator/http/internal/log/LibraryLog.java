package io.vpcep.simulator.http.internal.log;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * What one class of a library has to say: warnings and errors. The rest is of no use to users of
 * the simulator, who have not chosen these libraries.
 */
final class LibraryLog extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  // They warn of clients that send no proper host: those are answered. Whole names of classes,
  // which
  // are moved as the classes are.
  private static final Set<String> ERRORS_ONLY =
      Set.of("org.eclipse.jetty.http.HttpParser", "org.eclipse.jetty.util.HostPort");

  private final transient Floods floods;

  LibraryLog(String name, Floods floods) {
    this.name = name;
    this.floods = floods;
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public boolean isInfoEnabled() {
    return false;
  }

  @Override
  public boolean isWarnEnabled() {
    return !ERRORS_ONLY.contains(name) && target().isLoggable(System.Logger.Level.WARNING);
  }

  @Override
  public boolean isErrorEnabled() {
    return target().isLoggable(System.Logger.Level.ERROR);
  }

  // Asked for when there is something to say, which is hardly ever.
  private System.Logger target() {
    return System.getLogger(name);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String message,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    // By what is always the same of it: clients choose the rest.
    String kind = name + " " + message + " " + (thrown == null ? "" : thrown.getClass().getName());
    floods
        .heldBackBefore(kind)
        .ifPresent(
            heldBack ->
                target()
                    .log(
                        level == Level.ERROR
                            ? System.Logger.Level.ERROR
                            : System.Logger.Level.WARNING,
                        MessageFormatter.basicArrayFormat(message, arguments)
                            + Floods.told(heldBack),
                        thrown));
  }
}
