package io.vpcep.simulator;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.setup.Operator;
import io.vpcep.simulator.internal.setup.QuotaFilling;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SnapshotRefusedException;
import io.vpcep.simulator.stability.Stable;
import io.vpcep.simulator.step.PendingTransition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One region of the simulated cloud: many projects, each owned by an account, and the endpoint
 * services and endpoints in them.
 *
 * <p>Nothing in it sleeps or runs in the background: states change as its {@link #clock()} says, at
 * the next call. Same seed and same calls give the same answers. Safe for use by several threads;
 * calls take effect one after another.
 */
@Stable
public final class SimulatedRegion implements AutoCloseable {

  /** Name of the account whose calls {@link #api()} makes. */
  public static final String DEFAULT_ACCOUNT = "default";

  private final Dispatcher dispatcher;

  private SimulatedRegion(SimulatorConfig config) {
    this.dispatcher = new Dispatcher(config);
  }

  /** A new region with {@link SimulatorConfig#defaults()}. */
  public static SimulatedRegion create() {
    return create(SimulatorConfig.defaults());
  }

  /** A new region as configured. */
  public static SimulatedRegion create(SimulatorConfig config) {
    Objects.requireNonNull(config, "config");
    return new SimulatedRegion(config);
  }

  /**
   * A new region that begins with the state of a snapshot; a reset still leads to an empty one.
   *
   * @throws SnapshotRefusedException as {@link #restore} does
   */
  public static SimulatedRegion create(SimulatorConfig config, RegionSnapshot snapshot) {
    Objects.requireNonNull(config, "config");
    SimulatedRegion region = create(config);
    region.restore(snapshot);
    return region;
  }

  /** How this region was configured. */
  public SimulatorConfig config() {
    return dispatcher.config();
  }

  /** The clock of this region: the same object for its whole life. */
  public SimulatorClock clock() {
    return dispatcher.clock();
  }

  /**
   * The time of this region for its clients, which sleep and schedule by it without waiting: the
   * same object for its whole life.
   */
  public ClientTime clientTime() {
    return dispatcher.clientTime();
  }

  /**
   * The operations for a caller. A delay that a fault injects moves the clock ahead, even if it is
   * a system clock; the calling thread does not wait.
   */
  public VpcepApi as(Caller caller) {
    Objects.requireNonNull(caller, "caller");
    return new RegionApi(dispatcher, caller);
  }

  /**
   * The operations for an account, in its default project and with every right. The account is
   * created when it is first named; its ids follow from the seed and its name.
   */
  public VpcepApi as(String accountName) {
    return as(account(accountName));
  }

  /** The operations for the account {@value #DEFAULT_ACCOUNT}, in its default project. */
  public VpcepApi api() {
    return as(DEFAULT_ACCOUNT);
  }

  /**
   * A caller with every right for an account, in its default project. The account is created when
   * it is first named; its ids follow from the seed and its name.
   *
   * @throws RegionClosedException if the region is closed
   */
  public Caller account(String accountName) {
    return dispatcher.account(accountName);
  }

  /**
   * A caller with every right for the account that owns a project. A project that nobody has named
   * before is created by its first accepted call, with an account of its own.
   *
   * @throws RegionClosedException if the region is closed
   */
  public Caller ownerOf(String projectId) {
    Objects.requireNonNull(projectId, "projectId");
    return dispatcher.ownerOf(projectId);
  }

  /** The network of this region, as far as a test models it. */
  public SimulatedNetwork network() {
    return new SimulatedNetwork(dispatcher);
  }

  /** The accounts of this region, with their projects, users and access keys. */
  public SimulatedAccounts accounts() {
    return new SimulatedAccounts(dispatcher);
  }

  /**
   * The newest transitions: which services and endpoints were created, changed their state, or are
   * gone. As many are kept as {@link io.vpcep.simulator.journal.JournalSettings} say for calls. A
   * reset empties the list; the numbers go on.
   *
   * @throws RegionClosedException if the region is closed
   */
  public List<RecordedTransition> history() {
    return dispatcher.history();
  }

  /** The journal of this region: every call, and how it ended. */
  public SimulatedJournal journal() {
    return new SimulatedJournal(dispatcher);
  }

  /** The faults of this region. */
  public SimulatedFaults faults() {
    return new SimulatedFaults(dispatcher);
  }

  /** The asynchronous steps of this region, such as from {@code creating} to {@code available}. */
  public SimulatedTransitions transitions() {
    return new SimulatedTransitions(dispatcher);
  }

  /**
   * The steps under way, in the order in which they are due; those that wait for no instant come
   * last.
   *
   * @throws RegionClosedException if the region is closed
   */
  public List<PendingTransition> pending() {
    return dispatcher.steer((transitions, now) -> transitions.pending());
  }

  /**
   * Adds a service of the operator, which every account sees and can connect to.
   *
   * <pre>{@code
   * region.addPublicService(PublicServiceSpec.of("com.example.storage", ServiceType.GATEWAY));
   * }</pre>
   *
   * @return the service as it is listed; it is available at once
   * @throws IllegalArgumentException if the name is malformed or taken
   * @throws RegionClosedException if the region is closed
   */
  public PublicService addPublicService(PublicServiceSpec service) {
    Objects.requireNonNull(service, "service");
    return dispatcher.withState(state -> Operator.add(state, clock().instant(), service));
  }

  /**
   * Fills the quota of the project of the default account, with resources that are ready for use.
   *
   * <pre>{@code
   * region.fillQuota(ENDPOINT_SERVICE, leaving(1));
   * }</pre>
   *
   * @return how many resources were added
   * @throws IllegalArgumentException if there is less room than that already
   * @throws RegionClosedException if the region is closed
   */
  public int fillQuota(ResourceType type, Quotas.Room room) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(room, "room");
    return fillQuota(account(DEFAULT_ACCOUNT), type, room);
  }

  /**
   * Fills the quota of a project, so that a test of its limit need not make all the calls. What is
   * added is {@code available} or {@code accepted}, and conflicts with nothing; endpoints connect
   * to a service of the operator. The clock does not move, no fault fires, and the journal has no
   * call.
   *
   * @param caller the caller whose project is filled
   * @param room how many more resources are to fit
   * @return how many resources were added
   * @throws IllegalArgumentException if there is less room than that already
   * @throws RegionClosedException if the region is closed
   */
  public int fillQuota(Caller caller, ResourceType type, Quotas.Room room) {
    Objects.requireNonNull(caller, "caller");
    // What is gone by now must not count.
    Instant now = dispatcher.steer((transitions, instant) -> instant);
    return dispatcher.withState(state -> QuotaFilling.fill(state, caller, now, type, room));
  }

  /**
   * Makes several changes as one. If one is refused, the region is as it was before the first one:
   * network, accounts, services, endpoints, armed faults, rules of transitions and clock, even if
   * it was reset meanwhile. The journal keeps the calls that were made. Calls by other threads wait
   * meanwhile.
   *
   * @param changes makes the changes by calling this region; what it throws, this method throws
   * @throws RegionClosedException if the region is closed
   */
  public void setUp(Runnable changes) {
    Objects.requireNonNull(changes, "changes");
    dispatcher.setUpAsOne(changes);
  }

  /**
   * Begins anew, as if this region had just been created: empty, ids from the start of the seed,
   * the clock at its start. Objects that it gave out before go on working, with the new state.
   *
   * @throws RegionClosedException if the region is closed
   */
  public void reset() {
    dispatcher.reset();
  }

  /**
   * All that the region knows now, as a value. Taking it changes nothing and does not move the
   * clock.
   *
   * @throws RegionClosedException if the region is closed
   */
  public RegionSnapshot snapshot() {
    return dispatcher.snapshot();
  }

  /**
   * Replaces everything that the region knows by the state of a snapshot, whole or not at all. From
   * here on the same calls give the same answers each time. Armed faults and the counts of the rate
   * limit are dropped.
   *
   * <p>A manual or auto-advancing clock goes to the snapshot's instant, backwards too. A system
   * clock never goes back: if the instant is past, steps under way keep the time that was left to
   * them; if it lies ahead, the clock moves there.
   *
   * @throws SnapshotRefusedException if the snapshot is of a region with another name or seed,
   *     contradicts itself, or breaks a rule of the API in the dialect of this region; quotas and
   *     the modelled network are not checked, because what exists may be older than they are
   * @throws RegionClosedException if the region is closed
   */
  public void restore(RegionSnapshot snapshot) {
    Objects.requireNonNull(snapshot, "snapshot");
    dispatcher.restore(snapshot);
  }

  /**
   * Gives the simulator's own front ends what they need of a region, as {@code unwrap} of JDBC
   * does. The types may change or go in any release; tests have no use for them.
   *
   * @throws IllegalArgumentException if there is nothing of this type
   */
  public <T> T unwrap(Class<T> type) {
    Objects.requireNonNull(type, "type");
    if (!type.equals(FrontEnd.class)) {
      throw new IllegalArgumentException("a region is no " + type.getName());
    }
    return type.cast(dispatcher);
  }

  /** Ends the region; every later call throws {@link RegionClosedException}. */
  @Override
  public void close() {
    dispatcher.close();
  }
}
