package io.vpcep.simulator.http.sdk;

import com.huaweicloud.sdk.core.HttpListener;
import com.huaweicloud.sdk.core.http.HttpConfig;
import io.vpcep.simulator.http.contract.ContractCheck;
import io.vpcep.simulator.http.contract.Exchange;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds what the SDK sends and gets against the description of the API. */
final class SdkExchanges {
  private final ContractCheck check;
  private final Map<Object, String> sent = new ConcurrentHashMap<>();
  private final AtomicInteger looked = new AtomicInteger();
  private final Queue<AssertionError> failures = new ConcurrentLinkedQueue<>();

  SdkExchanges(ContractCheck check) {
    this.check = check;
  }

  /** The same settings, with every exchange looked at. */
  HttpConfig watchedBy(HttpConfig config) {
    return config
        .addHttpListener(
            HttpListener.forRequestListener(
                request -> sent.put(request.exchange(), request.body().orElse(""))))
        .addHttpListener(HttpListener.forResponseListener(this::look));
  }

  private void look(HttpListener.ResponseListener response) {
    looked.incrementAndGet();
    URI uri = URI.create(response.uri());
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    Exchange exchange =
        new Exchange(
            response.httpMethod(),
            uri.getRawPath() + query,
            sent.get(response.exchange()),
            response.statusCode(),
            response.headers(),
            response.body().orElse(""));
    try {
      check.check(exchange);
    } catch (AssertionError failure) {
      // The SDK would take it for a trouble of the connection.
      failures.add(failure);
    }
  }

  /** Fails with the first exchange that was not as described, or if one was not looked at. */
  void verify() {
    if (looked.get() != sent.size()) {
      throw new AssertionError(looked + " exchanges of " + sent.size() + " were looked at");
    }
    if (!failures.isEmpty()) {
      throw failures.element();
    }
  }
}
