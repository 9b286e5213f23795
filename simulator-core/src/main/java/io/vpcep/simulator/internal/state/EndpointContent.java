package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.PolicyDocument;
import io.vpcep.simulator.model.PolicyStatement;
import io.vpcep.simulator.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an endpoint asked for.
 *
 * @param vpcId its VPC
 * @param subnetId its subnet; interface only
 * @param address its address; interface only
 * @param addressGiven whether its owner asked for that address, for then it shows from the start
 * @param dnsNames its domain names
 * @param enableDns whether they were asked for
 * @param enableWhitelist whether the whitelist is enforced
 * @param whitelist addresses and networks that may use it
 * @param routetables ids of its route tables; gateway only
 * @param description free text
 * @param specificationName name of its specification
 * @param policyStatements its policy; gateway only, and only where the service allows one
 * @param policyDocument its policy; interface only, and only once one was set
 * @param connectionDescription what the owner of the service wrote about the connection
 * @param tags tags
 */
public record EndpointContent(
    String vpcId,
    @Nullable String subnetId,
    @Nullable String address,
    boolean addressGiven,
    boolean enableDns,
    List<String> dnsNames,
    boolean enableWhitelist,
    List<String> whitelist,
    List<String> routetables,
    String description,
    String specificationName,
    @Nullable List<PolicyStatement> policyStatements,
    @Nullable PolicyDocument policyDocument,
    String connectionDescription,
    List<Tag> tags) {

  private EndpointContent with(
      boolean newEnableWhitelist,
      List<String> newWhitelist,
      List<String> newRoutetables,
      @Nullable List<PolicyStatement> newStatements,
      @Nullable PolicyDocument newDocument,
      String newConnectionDescription,
      List<Tag> newTags) {
    return new EndpointContent(
        vpcId,
        subnetId,
        address,
        addressGiven,
        enableDns,
        dnsNames,
        newEnableWhitelist,
        newWhitelist,
        newRoutetables,
        description,
        specificationName,
        newStatements,
        newDocument,
        newConnectionDescription,
        newTags);
  }

  /** The same with another access whitelist. */
  public EndpointContent withWhitelist(boolean enabled, List<String> entries) {
    return with(
        enabled,
        entries,
        routetables,
        policyStatements,
        policyDocument,
        connectionDescription,
        tags);
  }

  /** The same with other route tables. */
  public EndpointContent withRoutetables(List<String> ids) {
    return with(
        enableWhitelist,
        whitelist,
        ids,
        policyStatements,
        policyDocument,
        connectionDescription,
        tags);
  }

  /** The same with another policy, of which either form is null. */
  public EndpointContent withPolicy(
      @Nullable List<PolicyStatement> statements, @Nullable PolicyDocument document) {
    return with(
        enableWhitelist, whitelist, routetables, statements, document, connectionDescription, tags);
  }

  /** The same with another text of the owner of the service. */
  public EndpointContent withConnectionDescription(String text) {
    return with(
        enableWhitelist, whitelist, routetables, policyStatements, policyDocument, text, tags);
  }

  /** The same with other tags. */
  public EndpointContent withTags(List<Tag> others) {
    return with(
        enableWhitelist,
        whitelist,
        routetables,
        policyStatements,
        policyDocument,
        connectionDescription,
        others);
  }

  /** The domain name that an endpoint gets if it is to have one. */
  public static String dnsName(String regionName, String endpointId) {
    return "vpcep-" + endpointId + "." + regionName + ".example.com";
  }
}
