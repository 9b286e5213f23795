package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.http.internal.document.Document;
import io.vpcep.simulator.http.internal.document.DocumentException;
import io.vpcep.simulator.http.internal.region.RegionForm.Head;

/**
 * One of the texts that a region document is made of.
 *
 * @param source how mistakes name it
 * @param document the text
 * @param form what it says
 */
record RegionPart(String source, Document document, RegionForm form) {

  /**
   * Reads JSON or YAML.
   *
   * @throws DocumentException if it is not, or not in the form; tells no secret
   */
  static RegionPart read(String source, byte[] content, boolean json) {
    try {
      Document document = json ? Document.ofJson(content) : Document.ofYaml(content);
      // Before its form, which may be another version's.
      Long version = document.as(Head.class).version();
      if (version != null && version != RegionForm.VERSION) {
        throw document.mistake(
            "version",
            "this simulator reads version " + RegionForm.VERSION + ", not version " + version);
      }
      return new RegionPart(source, document, document.as(RegionForm.class));
    } catch (DocumentException e) {
      throw Secrets.without(e).in(source);
    }
  }

  /** The same with a form of its own. */
  RegionPart again() {
    return new RegionPart(source, document, document.as(RegionForm.class));
  }

  /** A mistake at a place of it. */
  DocumentException mistake(String path, String reason) {
    return Secrets.without(document.mistake(path, reason)).in(source);
  }
}
