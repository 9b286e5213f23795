package io.vpcep.simulator.http.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.http.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Of what libraries log, only warnings and errors get out, by the JDK's own logger. */
class LibraryLogsTest {
  private static final String LIBRARY = "com.example.library." + LibraryLogsTest.class.getName();

  private final List<LogRecord> seen = new ArrayList<>();
  private final Handler handler = new Collector();
  // Held here: the JDK forgets loggers that nobody holds, and their handlers with them.
  private final java.util.logging.Logger target = java.util.logging.Logger.getLogger(LIBRARY);
  private final Logger log = new LibraryLogs().getLoggerFactory().getLogger(LIBRARY);

  @BeforeEach
  void listen() {
    target.setUseParentHandlers(false);
    target.addHandler(handler);
    target.setLevel(Level.ALL);
  }

  @AfterEach
  void listenNoMore() {
    target.removeHandler(handler);
  }

  @Test
  void warningsAndErrorsAreTold() {
    RuntimeException thrown = new RuntimeException("thrown");

    log.warn("{} of {}", 1, 2, thrown);
    log.error("no {braces} are {0}");

    assertThat(seen)
        .extracting(LogRecord::getLevel, LogRecord::getMessage, LogRecord::getThrown)
        .containsExactly(
            tuple(Level.WARNING, "1 of 2", thrown),
            tuple(Level.SEVERE, "no {braces} are {0}", null));
  }

  @Rule("S143")
  @Test
  void aFloodIsToldOnce() {
    for (int i = 0; i < 1000; i++) {
      log.warn("bad request {}", i);
    }
    log.warn("another kind");
    log.warn("bad request {}", 1, new IllegalStateException());

    assertThat(seen)
        .extracting(LogRecord::getMessage)
        .containsExactly("bad request 0", "another kind", "bad request 1");
  }

  @Test
  void theRestIsNotToldWhateverIsAskedFor() {
    log.info("started");
    log.debug("detail");
    log.trace("more");

    assertThat(seen).isEmpty();
    assertThat(log.isInfoEnabled()).isFalse();
  }

  @Test
  void whoeverAsksForLessGetsLess() {
    target.setLevel(Level.SEVERE);

    log.warn("beware");

    assertThat(log.isWarnEnabled()).isFalse();
    assertThat(log.isErrorEnabled()).isTrue();
    assertThat(seen).isEmpty();
  }

  @Test
  void classesThatWarnOfWhatIsAnsweredTellErrorsOnly() {
    Logger parser = new LibraryLogs().getLogger("org.eclipse.jetty.http.HttpParser");

    assertThat(parser.isWarnEnabled()).isFalse();
    assertThat(parser.isErrorEnabled()).isTrue();
  }

  private final class Collector extends Handler {
    @Override
    public void publish(LogRecord event) {
      seen.add(event);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
