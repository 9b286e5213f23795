package io.vpcep.simulator.http.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.network.Cidr;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents bind to, and what is said of their mistakes. */
class DocumentTest {

  /** Every kind of field that documents have. */
  record Sample(
      @Nullable String text,
      @Nullable @Form(pattern = "[0-9a-f]{4}", description = "four digits") String id,
      @Nullable @Range(min = 1, max = 9) Integer small,
      @Nullable Long large,
      @Nullable Double number,
      @Nullable Boolean flag,
      PortMapping.@Nullable Protocol protocol,
      @Nullable Duration span,
      @Nullable Instant createdAt,
      @Nullable Cidr cidr,
      @Nullable ErrorCode errorCode,
      @Nullable Operation<?, ?> operation,
      @Nullable PolicyDocument policyDocument,
      @Nullable @Form(pattern = "[ab]", description = "a or b") List<String> letters,
      @Nullable Map<String, String> headers,
      @Nullable List<Part> parts) {}

  /** A part with a field that must be there. */
  record Part(@Required String key, @Nullable String value) {
    Part {
      if (key.equals(value)) {
        throw new IllegalArgumentException("key and value are the same");
      }
      if (value != null && value.isEmpty()) {
        throw new MistakenFieldException("value", "must not be empty");
      }
    }
  }

  private static final String FULL =
      """
      {
        "text": "t",
        "id": "12ab",
        "small": 9,
        "large": 9223372036854775807,
        "number": 0.25,
        "flag": true,
        "protocol": "UDP",
        "span": "PT1M",
        "created_at": "2024-04-12T00:00:00.500Z",
        "cidr": "10.0.0.0/8",
        "error_code": "EndPoint.0005",
        "operation": "ShowQuotas",
        "policy_document": {"a": [1, 2.50, null, {"b": false}], "c": null},
        "letters": ["a", "b"],
        "headers": {"Via": "x"},
        "parts": [{"key": "k", "value": "v"}, {"key": "k"}]
      }
      """;

  private static Sample json(String text) {
    return Document.ofJson(text.getBytes(UTF_8)).as(Sample.class);
  }

  private static Sample yaml(String text) {
    return Document.ofYaml(text.getBytes(UTF_8)).as(Sample.class);
  }

  @Test
  void everyFieldBinds() {
    Sample sample = json(FULL);

    assertThat(sample)
        .isEqualTo(
            new Sample(
                "t",
                "12ab",
                9,
                Long.MAX_VALUE,
                0.25,
                true,
                PortMapping.Protocol.UDP,
                Duration.ofMinutes(1),
                Instant.parse("2024-04-12T00:00:00.500Z"),
                Cidr.parse("10.0.0.0/8"),
                ErrorCode.RESOURCE_NOT_FOUND,
                Operation.SHOW_QUOTAS,
                sample.policyDocument(),
                List.of("a", "b"),
                Map.of("Via", "x"),
                List.of(new Part("k", "v"), new Part("k", null))));
    PolicyDocument policy = sample.policyDocument();
    assertThat(policy).isNotNull();
    assertThat(policy.content().get("a"))
        .hasToString("[1, 2.50, null, {b=false}]")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(new BigDecimal("2.50"));
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    Sample sample = json(FULL);

    byte[] written = DocumentMapper.json(sample);

    assertThat(Document.ofJson(written).as(Sample.class)).isEqualTo(sample);
    assertThat(Document.ofYaml(written).as(Sample.class)).isEqualTo(sample);
    assertThat(new String(written, UTF_8))
        .isEqualTo(FULL.replaceAll("\\n *", "").replaceAll("([:,]) ", "$1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\": null, \"parts\": null}"})
  void whatIsNullIsLeftOut(String text) {
    assertThat(new String(DocumentMapper.json(json(text)), UTF_8)).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "text: 0123, 0123",
    "text: 12345678901234567890123456789012, 12345678901234567890123456789012",
    "text: 1.50, 1.50",
    "text: \"\", ''",
    "text:,"
  })
  void digitsNeedNoQuotesInYaml(String text, @Nullable String expected) {
    assertThat(yaml(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "!line 1, column 1: there is nothing in it",
        "null!line 1, column 1: expected an object, not null",
        "[]!line 1, column 1: expected an object, not a list",
        "3!line 1, column 1: expected an object, not 3",
        "{} {}!line 1, column 4: only one document is allowed, and nothing after it",
        "{'colour': 1}!colour (line 1, column 12): unknown field; known are text, id, small",
        "{'text': 1}!text (line 1, column 10): expected a text, not 1",
        "{'text': {}}!text (line 1, column 10): expected a text, not an object",
        "{'id': 'x'}!id (line 1, column 8): expected four digits, not \"x\"",
        "{'id': 1234}!id (line 1, column 8): expected a text, not 1234",
        "{'small': 10}!small (line 1, column 11): expected a whole number from 1 to 9, not 10",
        "{'small': 1.0}!small (line 1, column 11): expected a whole number from 1 to 9, not 1.0",
        "{'small': '1'}!small (line 1, column 11): expected a whole number from 1 to 9, not \"1\"",
        "{'large': 9223372036854775808}!9223372036854775807, not 9223372036854775808",
        "{'number': '1'}!number (line 1, column 12): expected a number, not \"1\"",
        "{'flag': 'yes'}!flag (line 1, column 10): expected true or false, not \"yes\"",
        "{'flag': ' '}!flag (line 1, column 10): expected true or false, not \" \"",
        "{'flag': ''}!flag (line 1, column 10): expected true or false, not \"\"",
        "{'number': ''}!number (line 1, column 12): expected a number, not \"\"",
        "{'parts': ''}!parts (line 1, column 11): expected a list, not \"\"",
        "{'parts': [' ']}!parts[0] (line 1, column 12): expected an object, not \" \"",
        "{'flag': 1}!flag (line 1, column 10): expected true or false, not 1",
        "{'protocol': 'tcp'}!protocol (line 1, column 14): expected perhaps TCP, one of TCP, UDP, not \"tcp\"",
        "{'span': '5'}!span (line 1, column 10): expected a duration from 0 to 365 days,",
        "{'created_at': 'now'}!created_at (line 1, column 16): expected an instant such as",
        "{'cidr': '1.2'}!cidr (line 1, column 10): not an IPv4 network: \"1.2\"",
        "{'error_code': 'E'}!error_code (line 1, column 16): expected one of the documented codes",
        "{'operation': 'O'}!operation (line 1, column 15): expected one of CreateEndpointService,",
        "{'policy_document': 1}!policy_document (line 1, column 21): expected an object, not 1",
        "{'letters': 'a'}!letters (line 1, column 13): expected a list, not \"a\"",
        "{'letters': ['a', 1]}!letters[1] (line 1, column 19): expected a text, not 1",
        "{'letters': [null]}!letters[0] (line 1, column 14): expected a text, not null",
        "{'headers': {'a': 1}}!headers.a (line 1, column 19): expected a text, not 1",
        "{'parts': [1]}!parts[0] (line 1, column 12): expected an object, not 1",
        "{'parts': [{'key': 'a'}, null]}!parts[1] (line 1, column 26): expected an object, not",
        "{'parts': [{'value': 'a'}]}!parts[0] (line 1, column 12): key is missing",
        "{'parts': [{}]}!parts[0] (line 1, column 12): key is missing",
        "{'parts': [{'key': null, 'value': 'a'}]}!parts[0] (line 1, column 12): key is missing",
        "{'parts': [{'key': 'a', 'value': 'a'}]}!parts[0] (line 1, column 12): key and value are",
        "{'parts': [{'key': 'a', 'value': ''}]}!parts[0].value (line 1, column 34): must not be",
        "{'parts': [{'key': 'a', 'key': 'b'}]}!line 1, column 30: Duplicate field 'key'",
        "{'parts': [{'key': a}]}!line 1, column 20: Unrecognized token 'a'",
        "{'a.b': 1, 'text': 'x', 'text': 'y'}!line 1, column 31: Duplicate field 'text'",
      })
  void mistakesAreToldWithTheirPlace(@Nullable String text, String message) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> json(text == null ? "" : text.replace('\'', '"')))
        .withMessageStartingWith(message.startsWith("92") ? "large" : message)
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "text: a\\nparts: [{key: &k a}, {key: *k}]!parts[1].key (line 2, column 28): aliases are not",
        "text: a\\n---\\ntext: b!line 3, column 1: only one document",
        "text: a\\ntext: b!line 2, column 5: Duplicate field 'text'",
        "parts:\\n  - key: a\\n    kex: b!parts[0].kex (line 3, column 10): unknown field; known are key",
        "small: x!small (line 1, column 8): expected a whole number from 1 to 9, not \"x\"",
        "\\ttext: a!line 1, column 1: ",
      })
  void mistakesInYamlToo(String text, String message) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> yaml(text.replace("\\n", "\n").replace("\\t", "\t")))
        .withMessageStartingWith(message)
        .withMessageNotContaining("\n");
  }

  @Test
  void optionsOfTheParserAreNotTold() {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> json("\u001e"))
        .withMessageContaining("Illegal character")
        .withMessageNotContaining("enabl")
        .withMessageNotContaining("Feature");
  }

  @Test
  void otherEncodingsAreNotTaken() {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> Document.ofYaml(new byte[] {'#', (byte) 0xe4}))
        .withMessage("line 1, column 1: it is not UTF-8");
  }

  @Test
  void mistakesThatShowLaterAreToldWithTheirPlaceToo() {
    Document document = Document.ofYaml("a:\n- b: 1\n- c: 2\n  d: [3, 4]\n".getBytes(UTF_8));

    assertThat(document.mistake("a[1].d[1]", "bad"))
        .hasMessage("a[1].d[1] (line 4, column 10): bad");
    assertThat(document.mistake("", "bad")).hasMessage("line 1, column 1: bad");
  }
}
