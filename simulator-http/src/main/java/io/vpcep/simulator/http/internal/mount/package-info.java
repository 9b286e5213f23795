/** Several regions behind one port: which of them answers a request. */
@NullMarked
package io.vpcep.simulator.http.internal.mount;

import org.jspecify.annotations.NullMarked;
