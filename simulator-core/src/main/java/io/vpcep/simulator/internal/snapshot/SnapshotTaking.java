package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.internal.state.Directory;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.Scheduled;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.PendingSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.UserSnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

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
    return new RegionSnapshot(
        state.config().regionName(),
        state.config().seed(),
        state.config().accountNamespace(),
        now,
        state.source().draws(state.network().numbers()),
        directory.accounts().stream().map(this::account).toList(),
        state.network().all(),
        services(),
        state.endpoints().all().stream().map(this::endpoint).toList(),
        state.schedule().all().stream().map(SnapshotTaking::pending).toList());
  }

  private AccountSnapshot account(Account account) {
    return new AccountSnapshot(
        account,
        directory.projectsOf(account.id()),
        directory.usersOf(account.id()).stream().map(this::user).toList());
  }

  private UserSnapshot user(User user) {
    return new UserSnapshot(
        user, directory.password(user.id()).orElse(null), directory.keysOf(user.id()));
  }

  private List<ServiceSnapshot> services() {
    return state.services().all().stream()
        .map(this::service)
        .sorted(Comparator.comparing(service -> !service.open()))
        .toList();
  }

  private ServiceSnapshot service(StoredService service) {
    return new ServiceSnapshot(
        service.forOwner(
            state.endpoints().countConnected(service.id()), Defaults.poolId(state.source())),
        service.offer().open(),
        service.offer().owner(),
        service.offer().charge(),
        List.copyOf(state.whitelists().ofService(service.id())));
  }

  private EndpointSnapshot endpoint(StoredEndpoint endpoint) {
    return new EndpointSnapshot(
        endpoint.forOwner(
            directory.status(endpoint.domainId()), Defaults.endpointPoolId(state.source())),
        endpoint.content().address(),
        endpoint.content().addressGiven(),
        endpoint.state().acceptedBefore(),
        endpoint.content().connectionDescription());
  }

  private static PendingSnapshot pending(Scheduled scheduled) {
    return new PendingSnapshot(
        scheduled.resourceId(),
        scheduled.hasDue() ? scheduled.due() : null,
        scheduled.readsLeft(),
        scheduled.failure());
  }
}
