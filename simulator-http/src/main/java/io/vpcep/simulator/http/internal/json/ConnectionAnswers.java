package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.model.Connection;
import io.vpcep.simulator.model.Page;
import java.util.List;

/** Connections of an endpoint service. */
public final class ConnectionAnswers {
  private final Dialect dialect;
  private final Timestamps timestamps;

  /** Answers in a dialect. */
  public ConnectionAnswers(Dialect dialect) {
    this.dialect = dialect;
    this.timestamps = new Timestamps(dialect.get(Trait.TIMESTAMPS));
  }

  /** Tables 4-31 and 4-32. */
  public ObjectNode page(Page<Connection> page) {
    return AnswerParts.page("connections", page, this::connection);
  }

  /** What accept and reject answer: tables 4-36 and 4-37. */
  public ObjectNode changed(List<Connection> connections) {
    ObjectNode answer = Json.object();
    answer.set("connections", AnswerParts.list(connections, this::connection));
    return answer;
  }

  /** What a change of descriptions answers, in every dialect with them. */
  public ObjectNode described(List<Connection> connections) {
    ObjectNode answer = Json.object();
    answer.set(
        "connections",
        AnswerParts.list(
            connections, each -> connection(each).put("description", each.description())));
    return answer;
  }

  private ObjectNode connection(Connection connection) {
    ObjectNode answer =
        Json.object()
            .put("id", connection.id())
            .put("marker_id", connection.markerId())
            .put("created_at", timestamps.text(connection.createdAt()))
            .put("updated_at", timestamps.text(connection.updatedAt()))
            .put("domain_id", connection.domainId())
            .put("status", connection.status().value());
    if (dialect.get(Trait.CURRENT_FIELDS)) {
      answer.put("description", connection.description());
    }
    return AnswerParts.withErrors(answer, connection.errors());
  }
}
