package io.vpcep.simulator.http.file;

/**
 * An accounts file cannot be read, or does not fit the region. The message is one line: the file,
 * the place in it, and the reason, such as {@code accounts.yaml: accounts[0].id (line 3, column 9):
 * the id of a account is 32 hexadecimal digits, not "6e9d"}. It tells no password and no key.
 */
public final class AccountsFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AccountsFileException(String source, String mistake) {
    super(source + ": " + mistake);
  }
}
