/** The HTTP server itself: its socket, threads, start and stop. */
@NullMarked
package io.vpcep.simulator.http.internal.listener;

import org.jspecify.annotations.NullMarked;
