/** The simulated region behind the API's own HTTP interface. */
// The extension is not there yet when this is compiled.
@SuppressWarnings("module")
module io.vpcep.simulator.http {
  requires transitive io.vpcep.simulator.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires info.picocli;
  requires io.javalin;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.vpcep.simulator.http;
  exports io.vpcep.simulator.http.internal.setting to
      io.vpcep.simulator.junit;

  opens io.vpcep.simulator.http.cli to
      info.picocli;
  opens io.vpcep.simulator.http.internal.control to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.document to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.evidence to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.handler to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.identity to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.json to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.overview to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.problem to
      com.fasterxml.jackson.databind;
  opens io.vpcep.simulator.http.internal.region to
      com.fasterxml.jackson.databind;
}
