package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.vpcep.v1.VpcepMeta;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the official SDK calls the operations. */
class OperationNamesTest {

  static List<Operation<?, ?>> operations() {
    return Operation.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void areThoseOfTheSdkForMethodAndPath(Operation<?, ?> operation) throws IllegalAccessException {
    WireOperation<?, ?> wire = WireOperations.of(operation);

    assertThat(sdkNames().getOrDefault(wire.method() + " " + wire.path(), operation.name()))
        .isEqualTo(operation.sdkName());
  }

  @Test
  void noneMeansTwoOperations() {
    for (Operation<?, ?> operation : Operation.all()) {
      assertThat(Operation.all())
          .filteredOn(other -> other.name().equals(operation.sdkName()))
          .isSubsetOf(operation);
    }
    assertThat(Operation.all()).extracting(Operation::sdkName).doesNotHaveDuplicates();
  }

  private static Map<String, String> sdkNames() throws IllegalAccessException {
    Map<String, String> names = new HashMap<>();
    for (Field field : VpcepMeta.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        HttpRequestDef<?, ?> known = (HttpRequestDef<?, ?>) field.get(null);
        names.put(known.getMethod() + " " + known.getUri(), known.getName());
      }
    }
    assertThat(names).hasSize(31);
    return names;
  }
}
