package io.vpcep.simulator.http;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionFactory;

/** Reads server-sent events from one address, as a browser's {@code EventSource} does. */
final class EventReader implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpResponse<InputStream> response;
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Void> end;

  /**
   * An event.
   *
   * @param id empty if it has none
   */
  record Event(String id, String name, String data) {}

  private EventReader(HttpResponse<InputStream> response) {
    this.response = response;
    this.end = new CompletableFuture<>();
    Thread thread = new Thread(this::read, "event-reader");
    thread.setDaemon(true);
    thread.start();
  }

  /** Connects, and reads from then on. */
  static EventReader at(URI events, String... headers) {
    return at(CLIENT, events, headers);
  }

  static EventReader at(HttpClient client, URI events, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(events).header("Accept", "text/event-stream").timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new EventReader(client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      List<String> event = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          event.add(line);
        } else {
          events.add(new Event(field("id", event), field("event", event), field("data", event)));
          event.clear();
        }
      }
      end.complete(null);
    } catch (IOException e) {
      end.completeExceptionally(e);
    }
  }

  private static String field(String name, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  HttpResponse<?> response() {
    return response;
  }

  /** What has come so far. */
  List<Event> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  /** What has come so far of one kind. */
  List<Event> events(String name) {
    return events().stream().filter(event -> event.name().equals(name)).toList();
  }

  List<String> ids(String name) {
    return events(name).stream().map(Event::id).toList();
  }

  List<String> data(String name) {
    return events(name).stream().map(Event::data).toList();
  }

  void awaitEvents(String name, int count) {
    waiting().until(() -> events(name).size() >= count);
  }

  void awaitData(String name, String data) {
    waiting().until(() -> data(name).contains(data));
  }

  /** Looks often: tests wait for many readers, one after another. */
  private static ConditionFactory waiting() {
    return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
  }

  /** Waits until the server has ended the stream, and ended it well. */
  void awaitEnd() {
    waiting().until(end::isDone);
    end.join();
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
