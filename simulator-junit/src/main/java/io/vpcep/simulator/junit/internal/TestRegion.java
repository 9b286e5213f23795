package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The region of a test or of a class, with its clients, and its server if somebody asked for that.
 * Lives in Jupiter's store, which closes it after everything else of the test, so that what is
 * checked then is checked after the test's own tidying.
 */
@SuppressWarnings("try") // closing may throw whatever a client throws
final class TestRegion implements ClosedByJupiter {
  private static final Namespace NAMESPACE = Namespace.create(TestRegion.class);

  /** Of several annotations on one class or method, each has a region of its own. */
  record Key(Object place, String name) {
    static Key of(Declaration declaration) {
      return new Key(declaration.place(), declaration.name());
    }
  }

  private final Declaration declaration;
  private final SimulatedRegion region;
  private final Function<SimulatedRegion, HttpAccess> server;
  private final Teardown.Step end;
  private volatile ExtensionContext owner;
  private final Evidence.Begin begin;
  private final Clients clients = new Clients(this);
  private @Nullable HttpAccess http;
  private volatile boolean failed;

  private TestRegion(
      Declaration declaration,
      SimulatedRegion region,
      Function<SimulatedRegion, HttpAccess> server,
      Teardown.Step end,
      ExtensionContext owner,
      Evidence.Begin begin) {
    this.declaration = declaration;
    this.region = region;
    this.server = server;
    this.end = end;
    this.owner = owner;
    this.begin = begin;
  }

  /**
   * The region for who wants it: the one that there is for the same annotation, else a new one,
   * which lives as long as the annotation says. The place of the annotation is the key, so a test
   * with its own annotation finds nothing around it.
   *
   * @throws ExtensionConfigurationException if something of the class wants what each test has for
   *     itself
   */
  static TestRegion of(Wanted wanted, Declaration declaration, ExtensionContext context) {
    Optional<ExtensionContext> owner = declaration.owner(context);
    if (owner.isPresent()) {
      return of(declaration, owner.get());
    }
    if (wanted.isOfConstructor() && ConstructorRegions.isNeeded(context)) {
      return ConstructorRegions.of(context, declaration);
    }
    throw new ExtensionConfigurationException(
        declaration
            + " gives each test a region of its own, and "
            + wanted.description()
            + " is there for the whole class; "
            + (declaration.isOfSpringContext()
                ? "ask in a test, or take the region from the Spring context, by @Autowired"
                : "set lifetime = Lifetime.PER_CLASS, or ask in a test"));
  }

  /** The region that lives as long as a context, or longer. */
  static TestRegion of(Declaration declaration, ExtensionContext owner) {
    return owner
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Key.of(declaration),
            key -> create(owner, declaration, owner::getUniqueId),
            TestRegion.class);
  }

  /** The region that a context has or shares; null if nobody has asked for it. */
  static @Nullable TestRegion existing(ExtensionContext context, Declaration declaration) {
    return context.getStore(NAMESPACE).get(Key.of(declaration), TestRegion.class);
  }

  /**
   * A new one.
   *
   * @param id tells it apart from others, and is the same in each run
   */
  static TestRegion create(ExtensionContext context, Declaration declaration, Supplier<String> id) {
    if (declaration.isOfSpringContext()) {
      return SpringTests.simulators(context).lend(declaration, context);
    }
    NewRegion made = NewRegion.of(declaration, id);
    SimulatedRegion region = made.region();
    return new TestRegion(
        declaration,
        region,
        server(declaration, made.customizer(), context),
        region::close,
        context,
        made.begin());
  }

  /**
   * That of a Spring context, for a test.
   *
   * @param server of the context
   * @param end what to do in place of closing the region
   */
  static TestRegion lent(
      Declaration declaration,
      SimulatedRegion region,
      HttpAccess server,
      Teardown.Step end,
      ExtensionContext context) {
    Evidence.Begin begin = Evidence.Begin.of(region);
    TestRegion lent = new TestRegion(declaration, region, own -> server, end, context, begin);
    lent.http();
    return lent;
  }

  /**
   * That of one run of an exploration, which closes the region itself.
   *
   * @param customizer what has customized it, for its server
   */
  static TestRegion explored(
      Declaration declaration,
      SimulatedRegion region,
      VpcepSimulatorCustomizer customizer,
      ExtensionContext context) {
    // Nobody gathers evidence of it.
    Evidence.Begin begin = Evidence.Begin.of(region, region::snapshot);
    return new TestRegion(
        declaration, region, server(declaration, customizer, context), () -> {}, context, begin);
  }

  // Not a method reference, which would need the HTTP module at once.
  private static Function<SimulatedRegion, HttpAccess> server(
      Declaration declaration, VpcepSimulatorCustomizer customizer, ExtensionContext context) {
    return declaration.annotation().sharedServer()
        ? own -> sharedServer(context).withRegion(own)
        : own -> HttpAccess.start(own, declaration, customizer);
  }

  /** Lives in the store of the whole run, which closes it. */
  private static HttpAccess sharedServer(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(HttpAccess.class, type -> HttpAccess.startEmpty(), HttpAccess.class);
  }

  Declaration declaration() {
    return declaration;
  }

  SimulatedRegion region() {
    return region;
  }

  Clients clients() {
    return clients;
  }

  /** Lets it live as long as a context that has none yet. */
  void liveWith(ExtensionContext context) {
    owner = context;
    context.getStore(NAMESPACE).put(Key.of(declaration), this);
  }

  /** Takes the place of another one in a context, which answers what was there. */
  static @Nullable TestRegion replace(
      Declaration declaration, @Nullable TestRegion by, ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    TestRegion before = store.remove(Key.of(declaration), TestRegion.class);
    if (by != null) {
      store.put(Key.of(declaration), by);
    }
    return before;
  }

  /** Whether it lives as long as a context, and not longer. */
  boolean isOf(ExtensionContext context) {
    return owner.getUniqueId().equals(context.getUniqueId());
  }

  /** Whether it is one of a Spring context. */
  boolean isOf(ContextSimulators context) {
    return context.regions().get(declaration.name()) == region;
  }

  /** The server, started by the first who asks; only where the declaration has one. */
  synchronized HttpAccess http() {
    HttpAccess access = http;
    if (access == null) {
      access = server.apply(region);
      http = access;
    }
    return access;
  }

  /** Where calls to it could be made again: its server, or that of the jar. */
  synchronized URI address() {
    return http == null ? URI.create("http://127.0.0.1:8080") : http.uri();
  }

  /**
   * Tells that a test, or a dynamic one, has failed which shares this region: publishes evidence of
   * it, and spares the end further complaints.
   */
  void testFailed(ExtensionContext test, Throwable failure) {
    failed = true;
    Evidence.Begin mark = test.getStore(NAMESPACE).get(this, Evidence.Begin.class);
    EvidencePublisher.publish(test, failure, this, mark == null ? begin : mark);
  }

  /** Remembers how things are when a test begins which shares this region. */
  void testBegins(ExtensionContext test) {
    try {
      test.getStore(NAMESPACE).put(this, Evidence.Begin.of(region));
    } catch (RegionClosedException e) {
      // A test before has closed it; whoever uses it will be told.
    }
  }

  /** Closes it as that of a test which did not begin. */
  void closeFor(ExtensionContext test) throws Exception {
    owner = test;
    failed = true;
    close();
  }

  // Called by Jupiter's store after the test or the class.
  @Override
  public void close() throws Exception {
    Teardown teardown = new Teardown();
    teardown.run(this::check);
    teardown.run(this::release);
    teardown.run(end);
    teardown.finish();
  }

  /** Closes what was made to call it, and leaves the region itself alone. */
  void release() throws Exception {
    Teardown teardown = new Teardown();
    teardown.run(clients::close);
    teardown.run(this::closeServer);
    teardown.finish();
  }

  private void check() {
    Optional<Throwable> failure = owner.getExecutionException();
    if (failure.isPresent()) {
      if (!(failure.get() instanceof TestAbortedException)) {
        EvidencePublisher.publish(owner, failure.get(), this, begin);
      }
    } else if (!failed) {
      try {
        Checks.check(declaration.annotation(), region);
      } catch (AssertionFailedError e) {
        EvidencePublisher.publish(owner, e, this, begin);
        throw e;
      } catch (RegionClosedException e) {
        // The test has closed its region: there is nothing left to look at.
      }
    }
  }

  private synchronized void closeServer() {
    if (http != null) {
      http.close();
    }
  }
}
