package io.vpcep.simulator.benchmarks.growth;

import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.benchmarks.measure.Rate;
import io.vpcep.simulator.benchmarks.state.EndpointProject;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A project that has a number of endpoints and keeps it, however much is measured on it. */
final class GrownProject {
  // Few beside the smallest number of endpoints.
  private static final int BATCH = 250;
  private static final int ENDPOINTS_OF_A_SERVICE = 10;

  private final int size;
  private final EndpointProject project;
  private final double heapOfAnEndpoint;
  private final List<String> ids;
  private final BareMap bareMap;
  private final Random random = new Random(1);
  private final List<String> batch = new ArrayList<>();

  /** Fills a project, and with a tenth as many services. */
  GrownProject(int size) {
    this.size = size;
    project = new EndpointProject(size + BATCH);
    long before = Heap.used();
    project.createEndpoints(size);
    project.settle();
    project.region().journal().clear();
    heapOfAnEndpoint = (Heap.used() - before) / (double) size;
    ids = project.endpointIds();
    bareMap = new BareMap(ids);
    for (int i = 1; i < services(); i++) {
      project.createService(i);
    }
    project.settle();
  }

  private int services() {
    return size / ENDPOINTS_OF_A_SERVICE;
  }

  /** The bytes of the heap for each of the endpoints, the journal cleared. */
  double heapOfAnEndpoint() {
    return heapOfAnEndpoint;
  }

  /** What memory alone costs: the look-up that each of the other calls begins with. */
  double bareLookUp(Rate rate) {
    return rate.of(
        BATCH,
        () -> {
          batch.clear();
          repeat(() -> batch.add(asOfARequest(bareMap.id(random.nextInt(size)))));
        },
        () -> batch.forEach(bareMap::lookUp),
        () -> {});
  }

  double show(Rate rate) {
    return rate.of(BATCH, this::pickBatch, this::showBatch, () -> {});
  }

  double firstPage(Rate rate) {
    return rate.of(BATCH, () -> repeat(() -> project.api().listEndpoints()));
  }

  double middlePage(Rate rate) {
    ListEndpoints middle = ListEndpoints.builder().sortKey("updated_at").offset(size / 2).build();
    return rate.of(BATCH, () -> repeat(() -> project.api().listEndpoints(middle)));
  }

  double conflict(Rate rate) {
    return rate.of(BATCH, () -> repeat(this::createRefused));
  }

  double create(Rate rate) {
    return rate.of(
        BATCH,
        () -> {},
        this::createBatch,
        () -> {
          project.settle();
          batch.forEach(project.api()::deleteEndpoint);
          project.settle();
        });
  }

  double delete(Rate rate) {
    return rate.of(BATCH, this::prepareDeletion, this::deleteBatch, project::settle);
  }

  double deleteToItsEnd(Rate rate) {
    return rate.of(
        BATCH,
        this::prepareDeletion,
        () -> {
          deleteBatch();
          project.settle();
        },
        () -> {});
  }

  private void pickBatch() {
    batch.clear();
    repeat(() -> batch.add(asOfARequest(ids.get(random.nextInt(size)))));
  }

  private void showBatch() {
    batch.forEach(project.api()::showEndpoint);
  }

  /** Puts new endpoints in the places of others, which are the next to be deleted. */
  private void prepareDeletion() {
    createBatch();
    project.settle();
    batch.replaceAll(id -> asOfARequest(ids.set(random.nextInt(size), id)));
  }

  /** A text that is new, lest the time be measured to fetch one of a million from memory. */
  private static String asOfARequest(String id) {
    return new String(id.toCharArray());
  }

  private void createBatch() {
    batch.clear();
    repeat(() -> batch.add(project.createEndpoint()));
  }

  private void deleteBatch() {
    batch.forEach(project.api()::deleteEndpoint);
  }

  private void createRefused() {
    try {
      project.createService(random.nextInt(services()));
      throw new IllegalStateException("a port was taken twice");
    } catch (VpcepException e) {
      if (e.code() != ErrorCode.PORT_CONFLICT) {
        throw e;
      }
    }
  }

  private static void repeat(Runnable call) {
    for (int i = 0; i < BATCH; i++) {
      call.run();
    }
  }
}
