package io.vpcep.simulator.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What servers log meanwhile. Tests that run at the same time have theirs logged there too. Its
 * users lock {@link #LOCK}.
 */
final class ServerLog extends Handler {
  static final String LOCK = "io.vpcep.simulator.http.ServerLog";

  private final Queue<String> written = new ConcurrentLinkedQueue<>();

  private ServerLog() {
    setFormatter(new SimpleFormatter());
  }

  /** What is logged while an action runs; it is not seen elsewhere. */
  static String during(Runnable action) {
    Logger logger = Logger.getLogger("io.vpcep.simulator.http");
    ServerLog log = new ServerLog();
    logger.addHandler(log);
    logger.setUseParentHandlers(false);
    try {
      action.run();
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(log);
    }
    return String.join("", log.written);
  }

  @Override
  public void publish(LogRecord event) {
    written.add(getFormatter().format(event));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
