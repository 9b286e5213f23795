/** Tests of its own as modules. */
open module com.example.consumer {
  requires io.vpcep.simulator.http;
  requires io.vpcep.simulator.junit;
  requires java.net.http;
  requires org.junit.jupiter.api;
}
