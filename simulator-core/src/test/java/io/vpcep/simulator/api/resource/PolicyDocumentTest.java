package io.vpcep.simulator.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.fixture.Door;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Policy documents as values; nothing of them is about calls. */
@Tag(Door.ONCE)
class PolicyDocumentTest {

  @Test
  void keepWhateverJsonCanSay() {
    Map<String, Object> content = new HashMap<>();
    content.put("text", "x");
    content.put("flag", true);
    content.put("nothing", null);
    content.put("list", Arrays.asList(1, null, List.of()));
    content.put("object", Map.of("n", 1.5));

    Map<String, Object> kept = new PolicyDocument(content).content();
    assertThat(kept.get("list")).isEqualTo(Arrays.asList(1L, null, List.of()));
    assertThat(kept.get("object")).isEqualTo(Map.of("n", new BigDecimal("1.5")));
    assertThat(kept).containsEntry("text", "x").containsEntry("flag", true);
    assertThat(kept).containsEntry("nothing", null);
  }

  @Test
  void areEqualWhateverTypeOfWholeNumberWasGiven() {
    assertThat(new PolicyDocument(Map.of("n", 7)))
        .isEqualTo(new PolicyDocument(Map.of("n", 7L)))
        .isEqualTo(new PolicyDocument(Map.of("n", BigInteger.valueOf(7))));
    BigInteger large = BigInteger.TWO.pow(70);
    assertThat(new PolicyDocument(Map.of("n", large)).content()).containsEntry("n", large);
  }

  @Test
  void copyAllOfIt() {
    List<Object> list = new ArrayList<>(List.of("x"));
    PolicyDocument document = new PolicyDocument(Map.of("list", list));
    list.clear();

    assertThat(document.content()).containsEntry("list", List.of("x"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> document.content().clear());
  }

  @Test
  void refuseWhatJsonCannotSay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyDocument(Map.of("n", Double.NaN)))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyDocument(Map.of("o", new Object())))
        .withMessageContaining("java.lang.Object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyDocument(Map.of("o", Map.of(1, "x"))))
        .withMessageContaining("1");
  }

  @Test
  void areNotNestedTooDeep() {
    Map<String, Object> deep = Map.of();
    for (int i = 1; i < 64; i++) {
      deep = Map.of("o", deep);
    }
    Map<String, Object> allowed = deep;

    assertThat(new PolicyDocument(allowed).content()).isEqualTo(allowed);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyDocument(Map.of("o", allowed)))
        .withMessageContaining("64");
  }
}
