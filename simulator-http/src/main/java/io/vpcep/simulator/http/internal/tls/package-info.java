/** With which certificate the server shows itself: one made at the start, or one of a key store. */
@NullMarked
package io.vpcep.simulator.http.internal.tls;

import org.jspecify.annotations.NullMarked;
