package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ServiceList;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order, pages and filters of a list of five services, as the SDK asks for them. */
class ListingTest {
  private static final List<String> NAMES = List.of("one", "two", "three", "four", "five");

  private final ServedRegion region = new ServedRegion();
  private final SdkCalls provider = new SdkCalls(region.provider());
  private final List<String> ids = new ArrayList<>();

  @BeforeEach
  void createServicesTenSecondsApart() {
    for (String name : NAMES) {
      region.advance(Duration.ofSeconds(10));
      ids.add(
          provider
              .createService(
                  Bodies.service()
                      .withServiceName(name)
                      .withPorts(List.of(Bodies.port(80, 8000 + ids.size(), "TCP"))))
              .getId());
    }
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void theNewestComeFirst() {
    assertThat(names(list(new ListEndpointServiceRequest())))
        .containsExactly("five", "four", "three", "two", "one");
  }

  @Test
  void theOldestComeFirstOnDemand() {
    assertThat(
            names(
                list(
                    new ListEndpointServiceRequest()
                        .withSortKey(ListEndpointServiceRequest.SortKeyEnum.CREATE_AT)
                        .withSortDir(ListEndpointServiceRequest.SortDirEnum.ASC))))
        .containsExactlyElementsOf(NAMES);
  }

  @Test
  void theLastChangedComeFirstOnDemand() {
    region.settle();
    region.settle();
    provider.modifyService(ids.get(1), new UpdateEndpointServiceRequestBody().withServiceName("2"));

    assertThat(
            names(
                list(
                    new ListEndpointServiceRequest()
                        .withSortKey(ListEndpointServiceRequest.SortKeyEnum.UPDATE_AT))))
        .containsExactly("2", "five", "four", "three", "one");
  }

  @Test
  void pagesEndWithAnEmptyOneAndTellTheTotal() {
    assertThat(names(page(0))).containsExactly("five", "four");
    assertThat(names(page(2))).containsExactly("three", "two");
    assertThat(names(page(4))).containsExactly("one");
    assertThat(names(page(6))).isEmpty();
    assertThat(page(6).getTotalCount()).isEqualTo(5);
  }

  @Test
  void aFilterByNameFindsPartsInAnyCase() {
    assertThat(names(list(new ListEndpointServiceRequest().withEndpointServiceName("Two"))))
        .containsExactly("two");
  }

  @Test
  void aFilterByNameFindsTheFullName() {
    String fullName = "eu-de.four." + ids.get(3);

    assertThat(names(list(new ListEndpointServiceRequest().withEndpointServiceName(fullName))))
        .containsExactly("four");
  }

  @Test
  void aFilterByIdFindsThatOne() {
    ListEndpointServiceResponse found = list(new ListEndpointServiceRequest().withId(ids.get(2)));

    assertThat(names(found)).containsExactly("three");
    assertThat(found.getTotalCount()).isEqualTo(1);
  }

  @Test
  void aFilterByStatusFindsThoseInIt() {
    region.advance(Duration.ofSeconds(65));

    assertThat(
            names(
                list(
                    new ListEndpointServiceRequest()
                        .withStatus(ListEndpointServiceRequest.StatusEnum.AVAILABLE))))
        .containsExactly("two", "one");
  }

  private ListEndpointServiceResponse page(int offset) {
    return list(new ListEndpointServiceRequest().withLimit(2).withOffset(offset));
  }

  private ListEndpointServiceResponse list(ListEndpointServiceRequest request) {
    return region.provider().listEndpointService(request);
  }

  private static List<String> names(ListEndpointServiceResponse list) {
    return list.getEndpointServices().stream()
        .map(ServiceList::getServiceName)
        .map(fullName -> fullName.split("\\.", -1)[1])
        .toList();
  }
}
