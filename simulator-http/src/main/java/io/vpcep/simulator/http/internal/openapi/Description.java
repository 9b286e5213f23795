package io.vpcep.simulator.http.internal.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The description of the API in whole, made of its chapters. Marks for what depends on the dialect
 * are still in it.
 */
final class Description {
  private static final ObjectNode CONTENT = make(Chapters.read());

  private Description() {}

  /** A copy, to be changed. */
  static ObjectNode content() {
    return CONTENT.deepCopy();
  }

  private static ObjectNode make(Chapters chapters) {
    ObjectNode document = chapters.head();
    ObjectNode components = document.objectNode();
    SchemaMaker schemas = new SchemaMaker(chapters);
    RefusalMaker refusals = new RefusalMaker(chapters);
    OperationMaker operations = new OperationMaker(schemas, refusals, chapters);
    document.set("paths", operations.paths());
    components.set("schemas", schemas.components());
    components.set("parameters", operations.parameters());
    components.set("headers", chapters.section("headers"));
    components.set("responses", refusals.components());
    document.set("components", components);
    return document;
  }
}
