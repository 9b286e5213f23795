package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.fault.ArmedFaults;
import io.vpcep.simulator.internal.seed.SeededSource;
import io.vpcep.simulator.internal.step.Schedule;
import io.vpcep.simulator.internal.step.TransitionRules;
import io.vpcep.simulator.snapshot.SeededIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that one region knows. Beginning anew means a new one of these. */
public final class RegionState {
  private final SimulatorConfig config;
  private final SeededIds ids;
  private final String endpointPool;
  private final SeededSource source;
  private final Directory directory;
  private final ServiceStore services;
  private final EndpointStore endpoints = new EndpointStore();
  private final WhitelistStore whitelists = new WhitelistStore();
  private final Schedule schedule = new Schedule();
  private final NetworkStore network = new NetworkStore();
  private final ArmedFaults faults;
  private final CallCounter calls;
  private final TransitionRules transitionRules;
  private final FreshServices freshServices;
  private final Replication replication;
  private final ReadView readView;
  private final StateChanges changes = new StateChanges();
  private final Set<String> given = new HashSet<>();

  /** An empty state. */
  public RegionState(SimulatorConfig config) {
    this(config, new ArmedFaults(), new TransitionRules(), new CallCounter());
    config.transitionRules().forEach(transitionRules::add);
  }

  private RegionState(
      SimulatorConfig config, ArmedFaults faults, TransitionRules rules, CallCounter calls) {
    this.config = config;
    this.ids = new SeededIds(config.seed(), config.accountNamespace());
    this.endpointPool = ids.endpointPool();
    this.source = new SeededSource(config.seed());
    this.directory = new Directory(ids, config.regionName());
    this.services = new ServiceStore(new PortUse(config.dialect().get(Trait.PORT_CONFLICTS)));
    services.tell(changes);
    endpoints.tell(changes);
    this.faults = faults;
    this.transitionRules = rules;
    this.calls = calls;
    this.freshServices = new FreshServices(config.lags().freshServices());
    this.replication = new Replication(config.lags().reads());
    this.readView =
        replication.isBehind() ? replica() : new ReadView(services, endpoints, whitelists);
  }

  /** An empty state with the same armed faults and rules, and the same counts of calls. */
  public RegionState emptied() {
    return new RegionState(config, faults, transitionRules, calls);
  }

  /** Knows what else another state knows that a snapshot does not hold. */
  public void rememberLike(RegionState other) {
    source.chancesGoOnFrom(other.source);
    freshServices.addAll(other.freshServices);
    given.clear();
    given.addAll(other.given);
  }

  private ReadView replica() {
    ReadView replica =
        new ReadView(
            new ServiceStore(new PortUse(config.dialect().get(Trait.PORT_CONFLICTS))),
            new EndpointStore(),
            new WhitelistStore());
    services.replicateTo(replica.services(), replication);
    endpoints.replicateTo(replica.endpoints(), replication);
    whitelists.replicateTo(replica.whitelists(), replication);
    return replica;
  }

  /** How the region was configured. */
  public SimulatorConfig config() {
    return config;
  }

  /** The ids that follow from the seed and a name. */
  public SeededIds ids() {
    return ids;
  }

  /** Id of the pool of every endpoint. */
  public String endpointPool() {
    return endpointPool;
  }

  /** Everything random. */
  public SeededSource source() {
    return source;
  }

  /** Which account owns which project. */
  public Directory directory() {
    return directory;
  }

  /** The projects whose services and endpoints count in the quotas of a caller. */
  public List<String> projectsInQuotaOf(Caller caller) {
    return config.dialect().get(Trait.QUOTA_SCOPE) == Trait.QuotaScope.ACCOUNT
        ? directory.projectsOf(caller.domainId()).stream().map(Project::id).toList()
        : List.of(caller.projectId());
  }

  /** The endpoint services. */
  public ServiceStore services() {
    return services;
  }

  /** The endpoints. */
  public EndpointStore endpoints() {
    return endpoints;
  }

  /** The whitelist records. */
  public WhitelistStore whitelists() {
    return whitelists;
  }

  /** The modelled network. */
  public NetworkStore network() {
    return network;
  }

  /** The faults that are armed. */
  public ArmedFaults faults() {
    return faults;
  }

  /** When each project was last called. */
  public CallCounter calls() {
    return calls;
  }

  /** What lists and shows see. */
  public ReadView readView() {
    return readView;
  }

  /** How changes come to what lists and shows see. */
  public Replication replication() {
    return replication;
  }

  /** Who is told of changes of state. */
  public StateChanges changes() {
    return changes;
  }

  /** Which services have only just become available. */
  public FreshServices freshServices() {
    return freshServices;
  }

  /** Which steps are unlike the configured delays. */
  public TransitionRules transitionRules() {
    return transitionRules;
  }

  /** Ids of the services and endpoints that a test put in, and nobody called for. */
  public Set<String> given() {
    return given;
  }

  /** The transitions to come. */
  public Schedule schedule() {
    return schedule;
  }
}
