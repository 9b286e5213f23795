package io.vpcep.simulator.http.internal.json;

import static io.vpcep.simulator.http.internal.json.AnswerView.CHANGED;
import static io.vpcep.simulator.http.internal.json.AnswerView.CREATED;
import static io.vpcep.simulator.http.internal.json.AnswerView.LISTED;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.AddOrRemovePermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of answers that are not always shown: which depend on what. All others always are. */
final class AnswerFields extends BeanSerializerModifier {
  private static final long serialVersionUID = 1L;

  /**
   * How something is answered.
   *
   * @param dialect of the region
   * @param view for what
   */
  record AnswerContext(Dialect dialect, AnswerView view) {
    /** In older documents only the operations that they do not have answer the newer fields. */
    boolean current() {
      return has(Trait.CURRENT_FIELDS) || view == CHANGED;
    }

    /** Likewise those that only the official SDK has. */
    boolean ofSdk() {
      return has(Trait.SDK_FIELDS) || view == CHANGED;
    }

    boolean has(Trait<Boolean> trait) {
      return dialect.get(trait);
    }

    boolean domainNames() {
      return view != CREATED || has(Trait.DNS_NAMES_ON_CREATION);
    }
  }

  /**
   * When a field is shown.
   *
   * @param here whether it can be, as things are answered
   * @param where in which resources; null for all
   */
  private record Condition(boolean here, @Nullable Predicate<Object> where) {}

  private final transient Map<Class<?>, Map<String, Condition>> conditions = new HashMap<>();

  AnswerFields(AnswerContext context) {
    shownIf(EndpointService.class, "supported_editions", context.has(Trait.SDK_FIELDS));
    shownIf(
        EndpointService.class,
        "domain_id",
        context.has(Trait.SDK_FIELDS)
            || (context.has(Trait.CURRENT_FIELDS) && context.view == LISTED));
    // Where pools are shown and the SDK's fields are not, the service of today shows nothing else.
    shownIf(
        EndpointService.class,
        "cidr_type",
        context.has(Trait.SDK_FIELDS) || !context.has(Trait.CURRENT_FIELDS));
    shownIf(EndpointService.class, "vip_port_id", context.has(Trait.VIP_PORT_ID));
    shownIf(EndpointService.class, "tags", context.has(Trait.SERVICE_TAGS));
    shownIf(EndpointService.class, "description", context.has(Trait.CURRENT_FIELDS));
    for (String field : List.of("enable_policy", "ip_version", "snat_network_id")) {
      shownIf(EndpointService.class, field, context.has(Trait.SDK_FIELDS));
    }
    shownIf(
        EndpointService.class,
        "server_resources",
        context.has(Trait.SDK_FIELDS),
        AnswerFields::hasServers);
    shownIf(EndpointService.class, "connection_count", context.view == LISTED);
    shownIf(EndpointService.class, "error", context.view != CREATED && context.view != CHANGED);
    for (String field : List.of("code", "message")) {
      shownIf(WireMixIns.ServiceError.class, field, context.has(Trait.SDK_FIELDS));
    }
    shownIf(Connection.class, "description", context.ofSdk());
    shownIf(
        Permission.class,
        "permission_type",
        context.has(Trait.PERMISSION_TYPE) || context.view == CHANGED);
    shownIf(AddOrRemovePermissions.Result.class, "permission_type", context.has(Trait.SDK_FIELDS));
    shownIf(PublicService.class, "enable_policy", context.has(Trait.SDK_FIELDS));
    shownIf(
        DescribeEndpointService.Description.class, "enable_policy", context.has(Trait.SDK_FIELDS));
    // The table of the creation has none; the service of today tells it from the first answer on.
    shownIf(Endpoint.class, "ip", context.view != CREATED || context.has(Trait.SDK_FIELDS));
    shownIf(Endpoint.class, "error", context.view != CREATED);
    shownIf(Endpoint.class, "specification_name", context.current());
    shownIf(Endpoint.class, "description", context.current());
    shownIf(Endpoint.class, "endpoint_pool_id", context.current());
    shownIf(Endpoint.class, "policy_statement", context.current());
    shownIf(Endpoint.class, "policy_document", context.ofSdk());
    shownIf(Endpoint.class, "public_border_group", context.ofSdk());
    shownIf(Endpoint.class, "ip_version", context.ofSdk());
    shownIf(Endpoint.class, "ipv6_address", context.ofSdk());
    shownIf(Endpoint.class, "routetables", true, AnswerFields::isGateway);
    shownIf(Endpoint.class, "subnet_id", true, AnswerFields::isInterface);
    shownIf(Endpoint.class, "enable_whitelist", true, AnswerFields::isInterface);
    shownIf(Endpoint.class, "whitelist", true, AnswerFields::isInterface);
    shownIf(Endpoint.class, "dns_names", context.domainNames(), AnswerFields::hasDomainName);
  }

  private static boolean hasServers(Object service) {
    return !((EndpointService) service).serverResources().isEmpty();
  }

  private static boolean hasDomainName(Object endpoint) {
    return isInterface(endpoint) && ((Endpoint) endpoint).enableDns();
  }

  private static boolean isInterface(Object endpoint) {
    return ((Endpoint) endpoint).serviceType() == ServiceType.INTERFACE;
  }

  private static boolean isGateway(Object endpoint) {
    return ((Endpoint) endpoint).serviceType() == ServiceType.GATEWAY;
  }

  private void shownIf(Class<?> type, String field, boolean here) {
    shownIf(type, field, here, null);
  }

  private void shownIf(
      Class<?> type, String field, boolean here, @Nullable Predicate<Object> where) {
    conditions.computeIfAbsent(type, key -> new HashMap<>()).put(field, new Condition(here, where));
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> fields) {
    Map<String, Condition> ofType =
        new HashMap<>(conditions.getOrDefault(type.getBeanClass(), Map.of()));
    List<BeanPropertyWriter> changed = new ArrayList<>();
    for (BeanPropertyWriter field : fields) {
      Condition condition = ofType.remove(field.getName());
      if (condition == null || condition.here) {
        Predicate<Object> where = condition == null ? null : condition.where;
        changed.add(where == null ? field : new ConditionalField(field, where));
      }
    }
    if (!ofType.isEmpty()) {
      throw new IllegalStateException(type.getBeanClass() + " has no " + ofType.keySet());
    }
    return changed;
  }

  /** A field that is left out of resources that do not fulfil its condition. */
  private static final class ConditionalField extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final BeanPropertyWriter field;
    private final transient Predicate<Object> condition;

    ConditionalField(BeanPropertyWriter field, Predicate<Object> condition) {
      super(field);
      this.field = field;
      this.condition = condition;
    }

    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {
      field.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(JsonSerializer<Object> serializer) {
      field.assignNullSerializer(serializer);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
        throws Exception {
      if (condition.test(bean)) {
        field.serializeAsField(bean, generator, provider);
      }
    }
  }
}
