package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.state.WhitelistStore;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The whitelist of an endpoint service: which accounts may connect. */
public final class WhitelistRules {
  /** The account of a record that lets everybody in. */
  public static final String EVERYBODY = "*";

  private static final Pattern RECORD =
      Pattern.compile("(?:iam:domain::)([A-Za-z0-9]{1,64}|\\*)|(\\*)");

  private static final Pattern ORG_PATH =
      Pattern.compile("organizations:orgPath::[A-Za-z0-9/?*-]{1,1024}");

  private WhitelistRules() {}

  /** The list of a request is not empty and its records are well-formed. */
  public static List<String> requireRecords(
      @Nullable List<String> permissions, Permission.Type type) {
    List<String> records = requireSome(permissions);
    records.forEach(record -> subject(record, type));
    return records;
  }

  /** Whether a record is kept; the owner may always connect, and in some dialects is not listed. */
  public static boolean isListed(String subject, String ownerId, Dialect dialect) {
    return dialect.get(Trait.OWN_PERMISSION) || !subject.equals(ownerId);
  }

  /** The account that a record names: its id, or {@link #EVERYBODY}. */
  private static String account(String permission) {
    Matcher matcher = RECORD.matcher(permission);
    if (!matcher.matches()) {
      throw ErrorCode.INVALID_PERMISSION.because(
          "a record is iam:domain:: with 1 to 64 letters and digits, or *, not "
              + shown(permission));
    }
    return matcher.group(1) == null ? EVERYBODY : matcher.group(1);
  }

  /** The list of a request is not empty, and not too long. */
  public static <T> List<T> requireSome(@Nullable List<T> permissions) {
    if (permissions == null || permissions.isEmpty()) {
      throw ErrorCode.MISSING_PERMISSIONS.because("permissions must have at least one record");
    }
    return BatchRules.check(permissions);
  }

  /** The record of a service that a body names by its id. */
  public static Permission requireRecord(
      WhitelistStore whitelists, ServiceSnapshot service, String id) {
    return whitelists
        .findById(service.id(), id)
        .orElseThrow(
            () ->
                ErrorCode.INVALID_PERMISSION.because(
                    "no whitelist record " + shown(id) + " of " + service.serviceName()));
  }

  /** The type of the records of a request; an absent one is that of accounts. */
  public static Permission.Type checkType(@Nullable String value) {
    if (given(value) == null) {
      return Permission.Type.DOMAIN_ID;
    }
    return ApiValue.find(Permission.Type.values(), value)
        .orElseThrow(
            () ->
                ErrorCode.INVALID_PARAMETER.because(
                    "permission_type must be domainId or orgPath, not " + shown(value)));
  }

  /** Whom a record of a type lets in: an account, everybody, or a part of an organization. */
  public static String subject(@Nullable String permission, Permission.Type type) {
    if (permission == null) {
      throw ErrorCode.INVALID_PERMISSION.because("a record needs a permission");
    }
    if (type == Permission.Type.DOMAIN_ID) {
      return account(permission);
    }
    if (!ORG_PATH.matcher(permission).matches()) {
      throw ErrorCode.INVALID_PERMISSION.because(
          "a record of type orgPath is organizations:orgPath:: with 1 to 1024 letters, digits,"
              + " '/', '-', '?' and '*', not "
              + shown(permission));
    }
    return permission;
  }

  /** The account may connect: its own service, a public one, or whitelisted. */
  public static void requireMayConnect(
      String domainId, ServiceSnapshot service, String ownerId, WhitelistStore whitelists) {
    boolean may =
        ownerId.equals(domainId)
            || service.open()
            || whitelists.contains(service.id(), domainId)
            || whitelists.contains(service.id(), EVERYBODY);
    if (!may) {
      throw ErrorCode.NOT_WHITELISTED.because(
          "account " + domainId + " is not on the whitelist of " + service.serviceName());
    }
  }
}
