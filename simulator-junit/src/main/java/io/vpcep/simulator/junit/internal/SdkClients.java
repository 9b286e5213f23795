package io.vpcep.simulator.junit.internal;

import com.huaweicloud.sdk.core.ClientBuilder;
import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.http.HttpClient;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.vpcep.v1.VpcepAsyncClient;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import io.vpcep.simulator.junit.ClientContext;
import io.vpcep.simulator.junit.VpcepClientFactory;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Makes clients of the official SDK. The only class that touches it, and so loaded only where a
 * parameter or a field is of its types.
 */
final class SdkClients {
  private static final String SYNCHRONOUS = "com.huaweicloud.sdk.vpcep.v1.VpcepClient";
  private static final String ASYNCHRONOUS = "com.huaweicloud.sdk.vpcep.v1.VpcepAsyncClient";

  private SdkClients() {}

  /** The factory for a type, if that is one of the SDK's. */
  static Optional<VpcepClientFactory<?>> find(Class<?> type) {
    return switch (type.getName()) {
      case SYNCHRONOUS -> Optional.of(new Factory<>(VpcepClient.class, VpcepClient::new));
      case ASYNCHRONOUS ->
          Optional.of(new Factory<>(VpcepAsyncClient.class, VpcepAsyncClient::new));
      default -> Optional.empty();
    };
  }

  private record Factory<T>(Class<T> type, Function<HcClient, T> client)
      implements VpcepClientFactory<T> {

    @Override
    public T create(ClientContext context) throws GeneralSecurityException {
      HttpConfig http = HttpConfig.getDefaultHttpConfig();
      Optional<X509TrustManager> trust = context.trustManager();
      if (trust.isPresent()) {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {trust.get()}, null);
        http.withSSLSocketFactory(tls.getSocketFactory()).withX509TrustManager(trust.get());
      }
      return new ClientBuilder<>(client, TokenCredential.class.getSimpleName())
          .withCredential(new TokenCredential(context.projectId(), context::token))
          .withHttpConfig(http)
          .withEndpoints(List.of(context.endpoint().toString()))
          .build();
    }
  }

  /** A token, which every server takes; a new one for each request, so that none expires. */
  private record TokenCredential(String projectId, Supplier<String> token) implements ICredential {

    @Override
    public CompletableFuture<ICredential> processAuthParams(HcClient client, String regionId) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<HttpRequest> processAuthRequest(HttpRequest request, HttpClient http) {
      return CompletableFuture.completedFuture(
          request
              .builder()
              .addAutoFilledPathParam(Map.of("project_id", projectId))
              .addHeader("X-Auth-Token", token.get())
              .build());
    }

    @Override
    public ICredential deepClone() {
      return this;
    }
  }
}
