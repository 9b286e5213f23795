package io.vpcep.simulator.readback;

import static org.instancio.Select.all;
import static org.instancio.Select.field;

import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpoint.PolicyStatementSpec;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.instancio.Instancio;
import org.instancio.Model;
import org.instancio.Random;

/** Everything that clients may write, at random, within what the dialect of this run allows. */
final class Writable {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  private static final String ANY = LETTERS + " .:;+@#äßЖ標籤\u00a0\u200b\"'`%&?!{}[]()~^$€😀𝄞";

  private Writable() {}

  /** What a service has. */
  record Service(
      String name,
      String description,
      boolean approval,
      ServerType serverType,
      EndpointService.TcpProxy tcpProxy,
      List<Integer> ports,
      String vipPortId,
      boolean enablePolicy,
      String poolId,
      EndpointService.CidrType cidrType,
      String publicBorderGroup,
      EndpointService.IpVersion ipVersion,
      String snatNetworkId,
      List<TagSpec> tags) {

    static Model<Service> model() {
      return Instancio.of(Service.class)
          .supply(field(Service::name), random -> text(random, LETTERS, 0, 16))
          .supply(field(Service::description), random -> text(random, ANY, 0, 128))
          .supply(field(Service::ports), random -> Writable.ports(random))
          .supply(field(Service::vipPortId), random -> Requests.newId())
          .supply(field(Service::poolId), random -> text(random, ANY, 1, 36))
          .supply(field(Service::publicBorderGroup), random -> text(random, ANY, 1, 36))
          .supply(field(Service::snatNetworkId), random -> text(random, ANY, 1, 36))
          .supply(field(Service::tags), random -> Writable.tags(random))
          .toModel();
    }
  }

  /** What an endpoint to an interface service has. */
  record Interface(
      String description,
      String specification,
      String publicBorderGroup,
      boolean enableDns,
      boolean enableWhitelist,
      List<String> whitelist,
      int address,
      PolicyDocument document,
      List<TagSpec> tags) {

    static Model<Interface> model() {
      return Instancio.of(Interface.class)
          .supply(field(Interface::description), random -> text(random, ANY, 0, 128))
          .supply(
              field(Interface::specification), random -> random.oneOf("default", "professional"))
          .supply(field(Interface::publicBorderGroup), random -> text(random, ANY, 1, 36))
          .supply(field(Interface::whitelist), random -> Writable.whitelist(random))
          .generate(field(Interface::address), gen -> gen.ints().range(2, 254))
          .supply(all(PolicyDocument.class), random -> Writable.document(random))
          .supply(field(Interface::tags), random -> Writable.tags(random))
          .toModel();
    }
  }

  /** What an endpoint to a gateway service has. */
  record Gateway(String description, List<String> routetables, List<PolicyStatement> statements) {

    static Model<Gateway> model() {
      return Instancio.of(Gateway.class)
          .supply(field(Gateway::description), random -> text(random, ANY, 0, 128))
          .supply(field(Gateway::routetables), random -> Writable.ids(random))
          .supply(field(Gateway::statements), random -> Writable.statements(random))
          .toModel();
    }

    List<PolicyStatementSpec> specs() {
      return statements.stream()
          .map(each -> PolicyStatementSpec.of(each.effect(), each.actions(), each.resources()))
          .toList();
    }
  }

  /** What is written about a connection and about a whitelist record. */
  record Words(String connection, String permission) {

    static Model<Words> model() {
      return Instancio.of(Words.class)
          .supply(all(String.class), random -> text(random, ANY, 0, 128))
          .toModel();
    }
  }

  private static String text(Random random, String alphabet, int shortest, int longest) {
    int[] characters = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int left = random.intRange(shortest, longest); left > 0; left--) {
      text.appendCodePoint(characters[random.intRange(0, characters.length - 1)]);
    }
    return text.toString();
  }

  private static List<Integer> ports(Random random) {
    List<Integer> ports = new ArrayList<>();
    for (int left = random.intRange(1, 5); left > 0; left--) {
      ports.add(random.intRange(1, 60_000) + ports.size());
    }
    return ports.stream().distinct().toList();
  }

  static List<TagSpec> tags(Random random) {
    Map<String, TagSpec> tags = new LinkedHashMap<>();
    for (int left = random.intRange(0, TestDialect.get().get(Trait.MAX_TAGS)); left > 0; left--) {
      String key = tagText(random, 1, 36);
      tags.put(key, new TagSpec(key, tagText(random, 0, 43)));
    }
    return List.copyOf(tags.values());
  }

  private static String tagText(Random random, int shortest, int longest) {
    String alphabet =
        switch (TestDialect.get().get(Trait.TAG_CHARACTERS)) {
          case ANY_BUT_RESERVED -> ANY;
          case LETTERS_DIGITS_HYPHEN_UNDERSCORE -> LETTERS;
          case LETTERS_DIGITS_HYPHEN_UNDERSCORE_AT -> LETTERS + "@";
        };
    // A space at either end is reserved.
    return text(random, alphabet, shortest, longest).replaceAll("^ +| +$", "x");
  }

  private static List<String> whitelist(Random random) {
    List<String> entries = new ArrayList<>();
    for (int left = random.intRange(0, 20); left > 0; left--) {
      String address = "10." + random.intRange(0, 255) + ".0." + random.intRange(0, 255);
      entries.add(random.trueOrFalse() ? address : address + "/" + random.intRange(0, 32));
    }
    return entries;
  }

  private static List<String> ids(Random random) {
    List<String> ids = new ArrayList<>();
    for (int left = random.intRange(1, 4); left > 0; left--) {
      ids.add(Requests.newId());
    }
    return ids;
  }

  private static List<PolicyStatement> statements(Random random) {
    List<PolicyStatement> statements = new ArrayList<>();
    for (int left = random.intRange(0, 10); left > 0; left--) {
      statements.add(
          new PolicyStatement(
              random.oneOf(PolicyStatement.Effect.values()),
              List.of(text(random, ANY, 1, 40), "obs:*:*"),
              List.of(text(random, ANY, 1, 40))));
    }
    return statements;
  }

  static PolicyDocument document(Random random) {
    return new PolicyDocument(object(random, 3));
  }

  private static Map<String, Object> object(Random random, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int left = random.intRange(0, 4); left > 0; left--) {
      object.put(text(random, ANY, 0, 10), value(random, depth - 1));
    }
    return object;
  }

  private static Object value(Random random, int depth) {
    return switch (random.intRange(depth > 0 ? 0 : 2, 8)) {
      case 0 -> object(random, depth);
      case 1 -> new ArrayList<>(object(random, depth).values());
      case 2 -> random.trueOrFalse();
      case 3 -> null;
      case 4 -> random.longRange(Long.MIN_VALUE, Long.MAX_VALUE);
      case 5 -> BigInteger.TWO.pow(random.intRange(63, 200)).negate();
      case 6 -> new BigDecimal(BigInteger.valueOf(random.intRange(1, 9)), random.intRange(1, 40));
      default -> text(random, ANY, 0, 30);
    };
  }
}
