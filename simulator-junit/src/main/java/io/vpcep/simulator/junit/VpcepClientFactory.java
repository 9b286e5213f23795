package io.vpcep.simulator.junit;

import io.vpcep.simulator.stability.Stable;

/**
 * Makes clients of a type of your own, so that tests can have them as parameters. Found by {@link
 * java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/io.vpcep.simulator.junit.VpcepClientFactory} of your tests.
 *
 * <pre>{@code
 * public class MyClientFactory implements VpcepClientFactory<MyClient> {
 *   @Override
 *   public Class<MyClient> type() {
 *     return MyClient.class;
 *   }
 *
 *   @Override
 *   public MyClient create(ClientContext context) {
 *     return new MyClient(context.endpoint(), context.projectId());
 *   }
 * }
 * }</pre>
 *
 * <p>Each region has one client of a type for each account, which all parameters get. It is closed
 * before the region, if it is {@link AutoCloseable}.
 *
 * @param <T> type of the client
 */
@Stable
public interface VpcepClientFactory<T> {

  /** The exact type of the parameters that get a client. */
  Class<T> type();

  /**
   * A new client.
   *
   * @throws Exception if that is not possible; fails the test
   */
  T create(ClientContext context) throws Exception;
}
