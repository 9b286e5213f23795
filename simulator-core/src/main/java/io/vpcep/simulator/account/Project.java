package io.vpcep.simulator.account;

/**
 * A project of an account.
 *
 * @param id 32 hexadecimal digits
 * @param name unique in its account; the first one of an account is named after the region
 * @param accountId account that owns it
 */
public record Project(String id, String name, String accountId) {}
