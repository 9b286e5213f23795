package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Whoever depends on the published jar gets the core with it, and no other jar: else versions on
 * their class paths would change.
 */
class PublishedPomIT {

  @Test
  void nothingButTheCoreReachesUsers() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File(System.getProperty("published.pom")))
            .getDocumentElement();

    assertThat(text(project, "artifactId")).isEqualTo("vpcep-simulator-http");
    assertThat(reachingUsers(project)).containsExactly("io.vpcep:vpcep-simulator-core:compile");
  }

  private static List<String> reachingUsers(Element project) {
    List<String> found = new ArrayList<>();
    for (Element dependency : children(child(project, "dependencies"))) {
      String scope = text(dependency, "scope");
      if (!scope.equals("test") && !scope.equals("provided")) {
        found.add(
            String.join(
                ":",
                text(dependency, "groupId"),
                text(dependency, "artifactId"),
                scope.isEmpty() ? "compile" : scope));
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(element -> element.getTagName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
