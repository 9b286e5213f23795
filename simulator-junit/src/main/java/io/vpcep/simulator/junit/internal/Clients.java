package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.junit.ClientContext;
import io.vpcep.simulator.junit.VpcepClientFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The clients of a region that users' factories have made: one of a type for each account. */
@SuppressWarnings("try") // closing throws whatever a client throws
final class Clients implements AutoCloseable {
  private record Key(Class<?> type, String account) {}

  private final TestRegion region;
  private final Map<Key, Object> made = new LinkedHashMap<>();

  Clients(TestRegion region) {
    this.region = region;
  }

  /** The client for an account, made for the first who asks. */
  synchronized Object of(VpcepClientFactory<?> factory, String account) {
    Key key = new Key(factory.type(), account);
    Object client = made.get(key);
    if (client == null) {
      client = make(factory, account);
      made.put(key, client);
    }
    return client;
  }

  private Object make(VpcepClientFactory<?> factory, String account) {
    Object client;
    try {
      client = factory.create(new Context(region, account));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ParameterResolutionException(
          factory.getClass().getName() + " makes no client: " + e.getMessage(), e);
    }
    if (!factory.type().isInstance(client)) {
      throw new ParameterResolutionException(
          factory.getClass().getName()
              + " makes "
              + client
              + ", not a "
              + factory.type().getName());
    }
    return client;
  }

  /** Closes those that can be, the last first; one that fails does not keep the others open. */
  @Override
  public synchronized void close() throws Exception {
    Teardown teardown = new Teardown();
    List<Object> clients = new ArrayList<>(made.values());
    made.clear();
    Collections.reverse(clients);
    for (Object client : clients) {
      if (client instanceof AutoCloseable closeable) {
        teardown.run(closeable::close);
      }
    }
    teardown.finish();
  }

  private record Context(TestRegion test, String account) implements ClientContext {

    @Override
    public URI endpoint() {
      return server().uri();
    }

    @Override
    public String token() {
      return server().token(region(), caller());
    }

    @Override
    public Optional<X509TrustManager> trustManager() {
      return server().trustManager();
    }

    private HttpAccess server() {
      test.declaration().requireHttp(URI.class.getName());
      return test.http();
    }

    /** Comes to life again when the region has begun anew. */
    @Override
    public Caller caller() {
      return region().account(account);
    }

    @Override
    public SimulatedRegion region() {
      return test.region();
    }
  }
}
