package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.internal.frontend.Watch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who want to be told that something has changed, though not what. */
final class Watchers {
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

  private final class Watcher implements Watch {
    private final Runnable notice;

    Watcher(Runnable notice) {
      this.notice = notice;
    }

    @Override
    public void close() {
      watchers.remove(this);
    }
  }

  /** From now on somebody is told, until the watch is closed. */
  Watch add(Runnable notice) {
    Watcher added = new Watcher(notice);
    watchers.add(added);
    return added;
  }

  /** Something has changed, or is about to. */
  void tell() {
    watchers.forEach(watcher -> watcher.notice.run());
  }
}
