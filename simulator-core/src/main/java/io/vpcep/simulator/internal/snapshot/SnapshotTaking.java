package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.internal.state.Directory;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.step.Scheduled;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes a value of a state. */
public final class SnapshotTaking {
  private final RegionState state;
  private final Directory directory;

  private SnapshotTaking(RegionState state) {
    this.state = state;
    this.directory = state.directory();
  }

  /** The value of a state that has caught up with an instant. */
  public static RegionSnapshot of(RegionState state, Instant now) {
    return new SnapshotTaking(state).snapshot(now);
  }

  private RegionSnapshot snapshot(Instant now) {
    List<ServiceSnapshot> services =
        state.services().all().stream()
            .sorted(Comparator.comparing(service -> !service.open()))
            .toList();
    return new RegionSnapshot(
        state.config().regionName(),
        state.config().seed(),
        state.config().accountNamespace(),
        now,
        state.source().draws(state.network().numbers()),
        directory.accounts().stream().map(this::account).toList(),
        state.network().all(),
        services,
        permissions(services),
        state.endpoints().all(),
        state.schedule().all().stream().map(SnapshotTaking::pending).toList());
  }

  private AccountSnapshot account(Account account) {
    return new AccountSnapshot(
        account,
        directory.projectsOf(account.id()),
        directory.usersOf(account.id()).stream().map(this::user).toList());
  }

  private AccountSnapshot.UserSnapshot user(User user) {
    return new AccountSnapshot.UserSnapshot(
        user, directory.password(user.id()).orElse(null), directory.keysOf(user.id()));
  }

  private Map<String, List<Permission>> permissions(List<ServiceSnapshot> services) {
    return services.stream()
        .collect(
            Collectors.toMap(
                ServiceSnapshot::id,
                service -> List.copyOf(state.whitelists().ofService(service.id()))));
  }

  private static RegionSnapshot.Pending pending(Scheduled scheduled) {
    return new RegionSnapshot.Pending(
        scheduled.resourceId(),
        scheduled.hasDue() ? scheduled.due() : null,
        scheduled.readsLeft(),
        scheduled.failure());
  }
}
