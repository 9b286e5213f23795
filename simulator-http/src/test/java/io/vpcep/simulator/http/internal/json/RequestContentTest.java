package io.vpcep.simulator.http.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.vpcep.simulator.http.Rule;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much is read of bodies so large that sending them would take a test too long. */
class RequestContentTest {
  private static final int MOST = 64 << 20;

  @Rule("S79")
  @Test
  void aStateHas64MebibytesAtMost() {
    assertThat(RequestContent.readState(request(MOST)).length).isEqualTo(MOST);
    assertThatThrownBy(() -> RequestContent.readState(request(MOST + 1)))
        .isInstanceOf(ContentTooLargeResponse.class);
  }

  /** A request with a body of so many bytes. */
  private static Context request(int bytes) {
    Object sent =
        knowing(
            HttpServletRequest.class,
            Map.of("getInputStream", new Body(bytes), "getContentLengthLong", -1L));
    return (Context) knowing(Context.class, Map.of("req", sent));
  }

  /** Answers some methods, and all others with nothing. */
  private static Object knowing(Class<?> type, Map<String, Object> answers) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> answers.get(method.getName()));
  }

  /** A body that comes at once. */
  private static final class Body extends ServletInputStream {
    private int left;

    Body(int left) {
      this.left = left;
    }

    @Override
    public int read() {
      return isFinished() ? -1 : left-- & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (isFinished()) {
        return -1;
      }
      int read = Math.min(left, length);
      left -= read;
      return read;
    }

    @Override
    public boolean isFinished() {
      return left == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
