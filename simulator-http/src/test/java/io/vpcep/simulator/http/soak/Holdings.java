package io.vpcep.simulator.http.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this process holds on to.
 *
 * @param threads names of its threads, but for those that come and go with neither regions nor
 *     servers
 * @param heap bytes that are in use after a collection
 * @param descriptors open files and connections; 0 where the system does not tell
 */
record Holdings(Set<String> threads, long heap, long descriptors) {
  // The JDK's HTTP client ends its own when they were idle for a minute, as the JDK does those that
  // wait for processes; Jupiter takes further ones when it likes.
  private static final List<String> THREADS_OF_OTHERS =
      List.of("HttpClient-", "process reaper", "ForkJoinPool-");
  // Classes and compiled code that come with the first of many calls.
  private static final long SPARE_HEAP = 8 << 20;
  // What the JDK opens for itself, as files of libraries.
  private static final long SPARE_DESCRIPTORS = 8;

  /** What there is now. */
  static Holdings now() {
    System.gc();
    return new Holdings(
        Thread.getAllStackTraces().keySet().stream()
            .map(thread -> thread.getName() + " #" + thread.getId())
            .filter(name -> THREADS_OF_OTHERS.stream().noneMatch(name::startsWith))
            .collect(Collectors.toUnmodifiableSet()),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        openDescriptors());
  }

  private static long openDescriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : 0;
  }

  /** How many files and connections the process may open further. */
  static long descriptorsLeft() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  /** Fails if there is more than there was before. */
  void assertNoMoreThan(Holdings before) {
    assertThat(threads).as("threads").isSubsetOf(before.threads);
    assertThat(heap).as("heap in use").isLessThanOrEqualTo(before.heap + SPARE_HEAP);
    assertThat(descriptors)
        .as("open files and connections")
        .isLessThanOrEqualTo(before.descriptors + SPARE_DESCRIPTORS);
  }

  /** For people: what there was before, and what there is now. */
  String since(Holdings before) {
    return "threads %d -> %d, heap %.1f -> %.1f MiB, descriptors %d -> %d"
        .formatted(
            before.threads.size(),
            threads.size(),
            before.heap / 1048576.0,
            heap / 1048576.0,
            before.descriptors,
            descriptors);
  }
}
