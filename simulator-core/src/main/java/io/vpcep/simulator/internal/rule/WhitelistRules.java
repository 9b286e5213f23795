package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.WhitelistStore;
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

  private WhitelistRules() {}

  /** The list of a request is not empty and its records are well-formed. */
  public static List<String> requireRecords(@Nullable List<String> permissions) {
    if (permissions == null || permissions.isEmpty()) {
      throw ErrorCode.ENDPOINT_3036.because("permissions must have at least one record");
    }
    permissions.forEach(WhitelistRules::account);
    return permissions;
  }

  /** The account that a record names: its id, or {@link #EVERYBODY}. */
  public static String account(String permission) {
    Matcher matcher = RECORD.matcher(permission);
    if (!matcher.matches()) {
      throw ErrorCode.ENDPOINT_3002.because(
          "a record is iam:domain:: with 1 to 64 letters and digits, or *, not "
              + shown(permission));
    }
    return matcher.group(1) == null ? EVERYBODY : matcher.group(1);
  }

  /** The account may connect: its own service, a public one, or whitelisted. */
  public static void requireMayConnect(
      String domainId, StoredService service, WhitelistStore whitelists) {
    boolean may =
        service.domainId().equals(domainId)
            || service.offer().open()
            || whitelists.contains(service.id(), domainId)
            || whitelists.contains(service.id(), EVERYBODY);
    if (!may) {
      throw ErrorCode.ENDPOINT_2012.because(
          "account " + domainId + " is not on the whitelist of " + service.fullName());
    }
  }
}
