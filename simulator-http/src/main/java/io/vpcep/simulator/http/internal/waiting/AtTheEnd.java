package io.vpcep.simulator.http.internal.waiting;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Does something when a request has ended that was not answered at once: it has been answered, or
 * its connection is gone.
 */
public record AtTheEnd(Runnable action) implements AsyncListener {

  @Override
  public void onComplete(AsyncEvent event) {
    action.run();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // The end comes after it.
  }

  @Override
  public void onError(AsyncEvent event) {
    // The end comes after it.
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
