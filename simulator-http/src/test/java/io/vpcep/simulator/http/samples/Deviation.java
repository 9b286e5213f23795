package io.vpcep.simulator.http.samples;

import java.util.List;

/**
 * A field that a sample answer prints otherwise than the simulator sends it, and why.
 *
 * @param answer document and section
 * @param printed name and JSON type as printed
 * @param why what holds instead
 */
record Deviation(String answer, String printed, String why) {
  private static final String MARKER_ID =
      "contract 2 row 9: an integer, as the tables say; clients fail on strings";
  private static final String ACTIVE_STATUS =
      "contract 2 row 10: an array of strings, as clients decode it";
  private static final String IS_CHARGE = "contract 2 row 11: a boolean, as the tables say";

  /** All of them; the simulator departs from the printed answers in nothing else. */
  static final List<Deviation> ALL =
      List.of(
          new Deviation("D1 4.2.7", "connections[].marker_id: string", MARKER_ID),
          new Deviation("D1 4.2.10", "endpoint_services[].is_charge: string", IS_CHARGE),
          new Deviation("D1 4.2.11", "is_charge: string", IS_CHARGE),
          new Deviation("D1 4.3.1", "marker_id: string", MARKER_ID),
          new Deviation("D1 4.3.1", "active_status: string", ACTIVE_STATUS),
          new Deviation(
              "D1 4.3.1",
              "whitelist[]: string",
              "the request sample sends no whitelist, so that of its answer is empty"),
          new Deviation("D1 4.3.2", "active_status: string", ACTIVE_STATUS),
          new Deviation("D1 4.3.4", "endpoints[].marker_id: string", MARKER_ID),
          new Deviation("D1 4.3.4", "endpoints[].active_status: string", ACTIVE_STATUS),
          new Deviation(
              "D1 4.3.4",
              "endpoints[].enable_dns: string",
              "contract 2 row 11: a boolean, as the tables say"),
          new Deviation(
              "D1 4.3.4",
              "endpoints[].dns_name: string",
              "contract 2 row 12: an array dns_names, as the tables say"));

  /** What a printed answer is known to have otherwise. */
  static List<String> in(PrintedAnswer answer) {
    return ALL.stream()
        .filter(each -> each.answer.equals(answer.toString()))
        .map(Deviation::printed)
        .toList();
  }
}
