/** From the credentials of a request to the caller they stand for. */
@NullMarked
package io.vpcep.simulator.http.internal.authentication;

import org.jspecify.annotations.NullMarked;
