package io.vpcep.simulator.http.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check of answers against tables finds what it is there to find. */
class TableCheckTest {
  private static final String PERMISSION =
      "'id': 'a', 'permission': '*', 'description': '', 'created_at': '2018-10-18T13:26:40Z'";

  @Test
  void anAnswerAsInTheTableHasNoDifference() {
    assertThat(differences(page(PERMISSION, "1"))).isEmpty();
  }

  @Test
  void aMissingFieldIsFound() {
    assertThat(differences(page(PERMISSION.replace("'permission': '*', ", ""), "1")))
        .containsExactly("permissions[].permission is missing: D1 table 4-42");
  }

  @Test
  void aFieldTooManyIsFound() {
    assertThat(differences(page(PERMISSION + ", 'links': []", "1")))
        .containsExactly("permissions[].links is not in D1 table 4-42");
  }

  @Test
  void aFieldWhoseConditionDoesNotHoldIsFound() {
    String accepted = "{'status': 'accepted', 'error': []}";

    assertThat(differences(accepted, TableId.parse("D1 4-32")))
        .contains("error is there, against D1 table 4-32");
  }

  @Test
  void aWrongTypeIsFound() {
    assertThat(differences(page(PERMISSION, "'1'")))
        .containsExactly("total_count is \"1\", not Integer as in D1 table 4-41");
  }

  @Test
  void aTimeInAnotherFormIsFound() {
    assertThat(differences(page(PERMISSION.replace("Z", ".174"), "1")))
        .singleElement()
        .asString()
        .startsWith("permissions[].created_at is \"2018-10-18T13:26:40.174\"");
  }

  @Test
  void anAmendmentHoldsInItsDialectOnly() {
    TableId table = TableId.parse("D1 4-42");

    assertThat(FieldTables.get(table, Dialect.Named.DEFAULT).rows()).containsKey("permission_type");
    assertThat(FieldTables.get(table, Dialect.Named.API_REFERENCE_2024).rows())
        .doesNotContainKey("permission_type");
  }

  private static String page(String permission, String totalCount) {
    return "{'permissions': [{" + permission + "}], 'total_count': " + totalCount + "}";
  }

  private static List<String> differences(String json) {
    return differences(json, TableId.parse("D1 4-41"));
  }

  private static List<String> differences(String json, TableId table) {
    return TableCheck.differences(
        Resources.json(json.replace('\'', '"')), table, Dialect.Named.API_REFERENCE_2024);
  }
}
