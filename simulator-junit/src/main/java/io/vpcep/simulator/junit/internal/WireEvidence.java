package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.CurlCommands;
import io.vpcep.simulator.http.RegionEvidence;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Evidence in the forms of the wire. Touches the HTTP module, and so is loaded only where that is
 * there.
 */
final class WireEvidence {
  private WireEvidence() {}

  /** The calls as commands of curl, as far as they can be made again. */
  static List<String> curl(Evidence evidence, URI server) {
    CurlCommands commands = new CurlCommands(server);
    return evidence.calls().calls().stream().map(commands::of).flatMap(Optional::stream).toList();
  }

  /** What the jar opens, by the names of files. */
  static Map<String, String> files(Evidence evidence, SimulatorConfig config) {
    Map<String, String> files = new TreeMap<>();
    RegionEvidence.files(config, evidence.snapshot(), evidence.calls(), evidence.transitions())
        .forEach((name, content) -> files.put(name, new String(content, StandardCharsets.UTF_8)));
    return files;
  }
}
