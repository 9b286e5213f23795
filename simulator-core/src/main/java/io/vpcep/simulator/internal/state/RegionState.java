package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.config.SimulatorConfig;

/** All that one region knows. Beginning anew means a new one of these. */
public final class RegionState {
  private final SimulatorConfig config;
  private final SeededSource source;
  private final Directory directory;
  private final ServiceStore services;
  private final EndpointStore endpoints = new EndpointStore();
  private final WhitelistStore whitelists = new WhitelistStore();
  private final Schedule schedule = new Schedule();
  private final NetworkStore network = new NetworkStore();
  private final ArmedFaults faults = new ArmedFaults();
  private final CallCounter calls = new CallCounter();

  /** An empty state. */
  public RegionState(SimulatorConfig config) {
    this.config = config;
    this.source = new SeededSource(config.seed(), config.accountNamespace());
    this.directory = new Directory(source, config.regionName());
    this.services = new ServiceStore(new PortUse(config.dialect().portConflicts()));
  }

  /** How the region was configured. */
  public SimulatorConfig config() {
    return config;
  }

  /** Everything random. */
  public SeededSource source() {
    return source;
  }

  /** Which account owns which project. */
  public Directory directory() {
    return directory;
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

  /** The transitions to come. */
  public Schedule schedule() {
    return schedule;
  }
}
