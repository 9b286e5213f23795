/** Tests of the console in a browser, against the standalone jar. */
package io.vpcep.simulator.console;
