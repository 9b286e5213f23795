package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of region documents in docs/jar.md make one region, in which all is of use. */
class RegionSamplesTest {
  private static final Pattern SAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @AutoClose private final SimulatedRegion region = SimulatedRegion.create();

  @Test
  void anEndpointIsBoundToTheRouteTableOfTheNetwork(@TempDir Path directory) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "jar.md"));
    String samples =
        SAMPLE.matcher(page).results().map(match -> match.group(1)).collect(Collectors.joining());
    Path file = Files.writeString(directory.resolve("region.yaml"), samples);

    RegionDocument.read(file).addTo(region);

    List<String> bound =
        region.as("provider").listEndpoints().items().stream()
            .flatMap(endpoint -> endpoint.routetables().stream())
            .toList();
    assertThat(bound).hasSize(1);
    assertThat(samples).contains("route_tables:\n      - {id: " + bound.get(0) + "}");
  }
}
