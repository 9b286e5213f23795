/** A simulated region served over HTTP, byte for byte as the API's documents say. */
@NullMarked
package io.vpcep.simulator.http;

import org.jspecify.annotations.NullMarked;
