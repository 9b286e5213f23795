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
import java.util.function.BiPredicate;
import java.util.function.Predicate;

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

  private final transient Map<Class<?>, Map<String, BiPredicate<Object, AnswerContext>>>
      conditions = new HashMap<>();

  AnswerFields() {
    shownIf(EndpointService.class, "supported_editions", context -> context.has(Trait.SDK_FIELDS));
    shownIf(
        EndpointService.class,
        "domain_id",
        context ->
            context.has(Trait.SDK_FIELDS)
                || (context.has(Trait.CURRENT_FIELDS) && context.view == LISTED));
    // Where pools are shown and the SDK's fields are not, the service of today shows nothing else.
    shownIf(
        EndpointService.class,
        "cidr_type",
        context -> context.has(Trait.SDK_FIELDS) || !context.has(Trait.CURRENT_FIELDS));
    shownIf(EndpointService.class, "vip_port_id", context -> context.has(Trait.VIP_PORT_ID));
    shownIf(EndpointService.class, "tags", context -> context.has(Trait.SERVICE_TAGS));
    shownIf(EndpointService.class, "description", context -> context.has(Trait.CURRENT_FIELDS));
    for (String field : List.of("enable_policy", "ip_version", "snat_network_id")) {
      shownIf(EndpointService.class, field, context -> context.has(Trait.SDK_FIELDS));
    }
    add(
        EndpointService.class,
        "server_resources",
        (service, context) ->
            context.has(Trait.SDK_FIELDS)
                && !((EndpointService) service).serverResources().isEmpty());
    shownIf(EndpointService.class, "connection_count", context -> context.view == LISTED);
    shownIf(
        EndpointService.class,
        "error",
        context -> context.view != CREATED && context.view != CHANGED);
    for (String field : List.of("code", "message")) {
      shownIf(
          WireMixIns.ServiceError.class, field, context -> context.dialect.get(Trait.SDK_FIELDS));
    }
    shownIf(Connection.class, "description", AnswerContext::ofSdk);
    shownIf(
        Permission.class,
        "permission_type",
        context -> context.has(Trait.PERMISSION_TYPE) || context.view == CHANGED);
    shownIf(
        AddOrRemovePermissions.Result.class,
        "permission_type",
        context -> context.has(Trait.SDK_FIELDS));
    shownIf(PublicService.class, "enable_policy", context -> context.has(Trait.SDK_FIELDS));
    shownIf(
        DescribeEndpointService.Description.class,
        "enable_policy",
        context -> context.has(Trait.SDK_FIELDS));
    // The table of the creation has none; the service of today tells it from the first answer on.
    shownIf(
        Endpoint.class, "ip", context -> context.view != CREATED || context.has(Trait.SDK_FIELDS));
    shownIf(Endpoint.class, "error", context -> context.view != CREATED);
    shownIf(Endpoint.class, "specification_name", AnswerContext::current);
    shownIf(Endpoint.class, "description", AnswerContext::current);
    shownIf(Endpoint.class, "endpoint_pool_id", AnswerContext::current);
    shownIf(Endpoint.class, "policy_statement", AnswerContext::current);
    shownIf(Endpoint.class, "policy_document", AnswerContext::ofSdk);
    shownIf(Endpoint.class, "public_border_group", AnswerContext::ofSdk);
    shownIf(Endpoint.class, "ip_version", AnswerContext::ofSdk);
    shownIf(Endpoint.class, "ipv6_address", AnswerContext::ofSdk);
    ofEndpoints("routetables", endpoint -> endpoint.serviceType() == ServiceType.GATEWAY);
    ofEndpoints("subnet_id", AnswerFields::isInterface);
    ofEndpoints("enable_whitelist", AnswerFields::isInterface);
    ofEndpoints("whitelist", AnswerFields::isInterface);
    add(
        Endpoint.class,
        "dns_names",
        (endpoint, context) -> hasDomainName((Endpoint) endpoint) && context.domainNames());
  }

  private static boolean hasDomainName(Endpoint endpoint) {
    return isInterface(endpoint) && endpoint.enableDns();
  }

  private static boolean isInterface(Endpoint endpoint) {
    return endpoint.serviceType() == ServiceType.INTERFACE;
  }

  private void shownIf(Class<?> type, String field, Predicate<AnswerContext> condition) {
    add(type, field, (resource, context) -> condition.test(context));
  }

  private void ofEndpoints(String field, Predicate<Endpoint> condition) {
    add(Endpoint.class, field, (endpoint, context) -> condition.test((Endpoint) endpoint));
  }

  private void add(Class<?> type, String field, BiPredicate<Object, AnswerContext> condition) {
    conditions.computeIfAbsent(type, key -> new HashMap<>()).put(field, condition);
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> fields) {
    Map<String, BiPredicate<Object, AnswerContext>> ofType =
        new HashMap<>(conditions.getOrDefault(type.getBeanClass(), Map.of()));
    List<BeanPropertyWriter> changed = new ArrayList<>();
    for (BeanPropertyWriter field : fields) {
      BiPredicate<Object, AnswerContext> condition = ofType.remove(field.getName());
      changed.add(condition == null ? field : new ConditionalField(field, condition));
    }
    if (!ofType.isEmpty()) {
      throw new IllegalStateException(type.getBeanClass() + " has no " + ofType.keySet());
    }
    return changed;
  }

  /** A field that is left out where its condition is not fulfilled. */
  private static final class ConditionalField extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final BeanPropertyWriter field;
    private final transient BiPredicate<Object, AnswerContext> condition;

    ConditionalField(BeanPropertyWriter field, BiPredicate<Object, AnswerContext> condition) {
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
      // Requests, which hold some of these records too, are written whole.
      Object context = provider.getAttribute(AnswerContext.class);
      if (context == null || condition.test(bean, (AnswerContext) context)) {
        field.serializeAsField(bean, generator, provider);
      }
    }
  }
}
