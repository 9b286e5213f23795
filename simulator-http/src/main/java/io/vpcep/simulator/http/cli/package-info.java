/** The command line of the standalone jar. The only place that touches the process it runs in. */
@NullMarked
package io.vpcep.simulator.http.cli;

import org.jspecify.annotations.NullMarked;
