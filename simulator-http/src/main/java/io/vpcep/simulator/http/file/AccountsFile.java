package io.vpcep.simulator.http.file;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.document.DocumentReader;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.document.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Accounts with their projects, users, access keys and policies, as a file describes them.
 * Immutable; can be added to any number of regions.
 *
 * <p>The form, in YAML or the same in JSON; ids may be left out and then follow from the region's
 * seed and the names, and so may lists, passwords, and statuses, which are then active:
 *
 * <pre>
 * accounts:
 *   - name: provider
 *     id: 6e9dfd51d1124e8d8498dce894923a0d
 *     status: [active]
 *     projects:
 *       - {name: eu-de, id: 295dacf46a4842fcbf7844dc2dc2489d}
 *     users:
 *       - name: provider-admin
 *         password: provider-admin-secret
 *         access_keys:
 *           - {ak: AKEXAMPLE, sk: SKEXAMPLE}
 *           - {ak: AKTEMPORARY, sk: SKTEMPORARY, security_token: TOKEN}
 *         policies:
 *           - {effect: allow, actions: ["vpcep:*:*"]}
 *           - {effect: deny, actions: ["vpcep:quotas:get"]}
 * </pre>
 *
 * <p>What is not in this form is a mistake, other fields included.
 */
public final class AccountsFile {
  private final String source;
  private final List<AccountEntry> accounts;

  private AccountsFile(String source, Item document) {
    this.source = source;
    this.accounts = document.withFieldsOnly("accounts").each("accounts", AccountEntry::read);
  }

  /**
   * Reads a file: JSON if its name ends in {@code .json}, else YAML.
   *
   * @throws AccountsFileException if it cannot be read, or is not in the form
   */
  public static AccountsFile read(Path file) {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    byte[] content = content(file);
    return json ? ofJson(file.toString(), content) : ofYaml(file.toString(), content);
  }

  /**
   * Reads a text in JSON, in UTF-8.
   *
   * @param source how mistakes name it
   * @throws AccountsFileException if it is not in the form
   */
  public static AccountsFile ofJson(String source, byte[] text) {
    return parse(source, text, DocumentReader::json);
  }

  /**
   * Reads a text in YAML, in UTF-8.
   *
   * @param source how mistakes name it
   * @throws AccountsFileException if it is not in the form
   */
  public static AccountsFile ofYaml(String source, byte[] text) {
    return parse(source, text, DocumentReader::yaml);
  }

  private static AccountsFile parse(String source, byte[] content, Function<byte[], Item> reader) {
    Item document;
    try {
      document = reader.apply(content);
    } catch (Mistake e) {
      throw new AccountsFileException(source, Secrets.withoutQuotes(e));
    }
    try {
      return new AccountsFile(source, document);
    } catch (Mistake e) {
      throw new AccountsFileException(source, Secrets.withoutValue(e));
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new AccountsFileException(file.toString(), "there is no such file");
    } catch (IOException e) {
      throw new AccountsFileException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Adds everything to a region.
   *
   * @throws AccountsFileException if something does not fit what is there; what came before it in
   *     the file stays added
   * @throws RegionClosedException if the region is closed
   */
  public void addTo(SimulatedRegion region) {
    try {
      accounts.forEach(account -> account.addTo(region.accounts()));
    } catch (Mistake e) {
      throw new AccountsFileException(source, Secrets.withoutValue(e));
    }
  }
}
