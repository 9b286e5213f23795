/** Signatures of requests by access key and secret key: parsed, recomputed, compared. */
@NullMarked
package io.vpcep.simulator.http.internal.signature;

import org.jspecify.annotations.NullMarked;
