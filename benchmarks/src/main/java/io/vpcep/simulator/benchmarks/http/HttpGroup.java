package io.vpcep.simulator.benchmarks.http;

import io.vpcep.simulator.benchmarks.GroupOptions;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The group about calls over HTTP, between processes. */
@Command(
    name = "http",
    description = "Calls over 16 connections, against bare Javalin and WireMock.")
public final class HttpGroup implements Callable<Integer> {

  /** What can be asked for alone. */
  enum Call {
    /** An endpoint. */
    show,
    /** A page of ten. */
    page,
    /** A creation. */
    create,
    /** An endpoint, against WireMock. */
    wiremock
  }

  private static final Comparison.Cleaning NONE = () -> {};

  @Mixin private GroupOptions options;

  @Parameters(arity = "0..*", description = "Which calls: ${COMPLETION-CANDIDATES}; default all.")
  private Set<Call> calls = EnumSet.allOf(Call.class);

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Servers servers = new Servers();
        LoadGenerator load = new LoadGenerator()) {
      for (Call call : calls) {
        options
            .report()
            .print(
                comparison(call, servers)
                    .measure(load, options.choose(1_500, 750), options.choose(12, 5)));
      }
    }
    return 0;
  }

  private static Comparison comparison(Call call, Servers servers)
      throws IOException, InterruptedException {
    return switch (call) {
      case show ->
          new Comparison("show an endpoint", servers.simulatorShow(), NONE)
              .with("bare Javalin, `ctx.json`", servers.bareShow())
              .with("bare Javalin, fixed bytes", servers.bareShowBytes());
      case page ->
          new Comparison("page of ten", servers.simulatorPage(), NONE)
              .with("bare Javalin, `ctx.json`", servers.barePage())
              .with("bare Javalin, fixed bytes", servers.barePageBytes());
      case create ->
          new Comparison("create an endpoint", servers.simulatorCreate(), servers::reset)
              .with("bare Javalin, `bodyAsClass` and `ctx.json`", servers.bareCreate());
      case wiremock ->
          new Comparison("show an endpoint", servers.simulatorShow(), NONE)
              .with("WireMock, canned answer, its journal on", servers.wireMockShow(true))
              .with("WireMock, canned answer, its journal off", servers.wireMockShow(false));
    };
  }
}
