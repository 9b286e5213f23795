package io.vpcep.simulator.http.contract;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** What a publisher sends as a request's body. */
public final class SentBody implements Subscriber<ByteBuffer> {
  private final BodySubscriber<String> collector = BodySubscribers.ofString(StandardCharsets.UTF_8);

  private SentBody() {}

  /** All of it; null if the publisher does not know its length, as it may then send only once. */
  public static String of(BodyPublisher publisher) {
    if (publisher.contentLength() < 0) {
      return null;
    }
    SentBody body = new SentBody();
    publisher.subscribe(body);
    return body.collector.getBody().toCompletableFuture().join();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    collector.onSubscribe(subscription);
  }

  @Override
  public void onNext(ByteBuffer part) {
    collector.onNext(List.of(part));
  }

  @Override
  public void onError(Throwable error) {
    collector.onError(error);
  }

  @Override
  public void onComplete() {
    collector.onComplete();
  }
}
