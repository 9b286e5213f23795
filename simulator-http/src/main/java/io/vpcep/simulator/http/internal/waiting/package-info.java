/**
 * What is not answered at once, and what no thread waits for: on the server's timer and threads.
 */
@NullMarked
package io.vpcep.simulator.http.internal.waiting;

import org.jspecify.annotations.NullMarked;
