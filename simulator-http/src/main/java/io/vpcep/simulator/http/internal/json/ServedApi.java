package io.vpcep.simulator.http.internal.json;

import org.jspecify.annotations.Nullable;

/** The APIs of a server, each at a path of its own and with its own form of refusals. */
public enum ServedApi {
  /** The imitated API: every path that is of no other. */
  VPCEP("/"),
  /** The identity service that clients log in to. */
  IDENTITY("/v3"),
  /** The simulator's own. */
  CONTROL("/_simulator");

  private final String root;

  ServedApi(String root) {
    this.root = root;
  }

  /** What its paths begin with, and a path of it itself. */
  public String root() {
    return root;
  }

  /** The API that a path belongs to; no path, as odd requests have, is the imitated one's. */
  public static ServedApi of(@Nullable String path) {
    if (path == null) {
      return VPCEP;
    }
    return CONTROL.has(path) ? CONTROL : IDENTITY.has(path) ? IDENTITY : VPCEP;
  }

  private boolean has(String path) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }
}
