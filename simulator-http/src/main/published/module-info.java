/**
 * The simulated region behind the API's own HTTP interface. What it uses is inside, and nobody
 * else's business.
 */
module io.vpcep.simulator.http {
  requires transitive io.vpcep.simulator.core;
  requires java.logging;
  requires java.naming;
  // What libraries do with these, if they are there, the simulator does not ask of them.
  requires static java.desktop;
  requires static java.management;
  requires static java.security.jgss;
  requires static java.sql;
  requires static java.xml;

  exports io.vpcep.simulator.http;
  exports io.vpcep.simulator.http.internal.setting to
      io.vpcep.simulator.junit;

  uses io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.core.ObjectCodec;
  uses io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.databind.Module;
  uses io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.http.HttpFieldPreEncoder;
  uses io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.security.Authenticator$Factory;
  uses io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.util.security.CredentialProvider;
  uses io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.api
      .ExtensionConfig$Parser;
  uses io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.core.Extension;
  uses io.vpcep.simulator.http.internal.shaded.org.slf4j.spi.SLF4JServiceProvider;

  provides io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.core.JsonFactory with
      io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.core.JsonFactory,
      io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
  provides io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.core.ObjectCodec with
      io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.databind.ObjectMapper,
      io.vpcep.simulator.http.internal.shaded.com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
  provides io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.http.HttpFieldPreEncoder with
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.http.Http10FieldPreEncoder,
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.http.Http11FieldPreEncoder;
  provides io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.api
      .ExtensionConfig$Parser with
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.common
          .ExtensionConfigParser;
  provides io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.core.Extension with
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.core.internal
          .FragmentExtension,
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.core.internal
          .FrameCaptureExtension,
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.core.internal
          .IdentityExtension,
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.core.internal
          .PerMessageDeflateExtension,
      io.vpcep.simulator.http.internal.shaded.org.eclipse.jetty.websocket.core.internal
          .ValidationExtension;
  provides io.vpcep.simulator.http.internal.shaded.org.slf4j.spi.SLF4JServiceProvider with
      io.vpcep.simulator.http.internal.log.LibraryLogs;
}
