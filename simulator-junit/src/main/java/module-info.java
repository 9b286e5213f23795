/** A Jupiter extension that gives tests a simulated region, and assertions about it. */
@SuppressWarnings("requires-automatic") // Awaitility and the SDK are no modules of their own yet
module io.vpcep.simulator.junit {
  requires transitive io.vpcep.simulator.core;
  requires transitive org.junit.jupiter.api;
  requires static io.vpcep.simulator.http;
  requires static org.assertj.core;
  requires static awaitility;
  requires static huaweicloud.sdk.core;
  requires static huaweicloud.sdk.vpcep;
  requires static org.jspecify;
  requires static spring.beans;
  requires static spring.context;
  requires static spring.core;
  requires static spring.test;

  exports io.vpcep.simulator.junit;
  exports io.vpcep.simulator.junit.assertj;
  exports io.vpcep.simulator.junit.awaitility;
  exports io.vpcep.simulator.junit.spring;

  uses io.vpcep.simulator.junit.VpcepClientFactory;
  uses io.vpcep.simulator.junit.internal.ContextLookup;

  provides io.vpcep.simulator.junit.internal.ContextLookup with
      io.vpcep.simulator.junit.internal.spring.SpringContexts;

  // Jupiter makes the extensions, which no test needs to name.
  opens io.vpcep.simulator.junit.internal to
      org.junit.platform.commons;
  // As Spring makes what it finds in META-INF/spring.factories.
  opens io.vpcep.simulator.junit.internal.spring to
      spring.core;
}
