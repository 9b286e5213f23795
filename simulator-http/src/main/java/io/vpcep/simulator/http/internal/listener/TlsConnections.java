package io.vpcep.simulator.http.internal.listener;

import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes encrypted connections, from which one thread reads at a time. */
final class TlsConnections extends SslConnectionFactory {

  TlsConnections(SslContextFactory.Server settings, String inner) {
    super(settings, inner);
  }

  @Override
  protected SslConnection newSslConnection(Connector connector, EndPoint end, SSLEngine engine) {
    return new TlsConnection(connector, end, engine);
  }

  private final class TlsConnection extends SslConnection {

    TlsConnection(Connector connector, EndPoint end, SSLEngine engine) {
      super(
          connector.getByteBufferPool(),
          connector.getExecutor(),
          getSslContextFactory(),
          end,
          engine,
          isDirectBuffersForEncryption(),
          isDirectBuffersForDecryption());
    }

    @Override
    protected SslEndPoint newSslEndPoint() {
      return new Decrypted();
    }

    /** What is sent encrypted may need to be read while somebody else writes, and has no turns. */
    private final class Decrypted extends SslEndPoint {

      @Override
      public void fillInterested(Callback callback) {
        super.fillInterested(Turn.of(this).reading(callback));
      }

      @Override
      public boolean tryFillInterested(Callback callback) {
        return super.tryFillInterested(Turn.of(this).reading(callback));
      }
    }
  }
}
