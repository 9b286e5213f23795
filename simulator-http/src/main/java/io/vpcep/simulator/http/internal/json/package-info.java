/** The wire form: bodies in and out, snake_case, one codec. */
@NullMarked
package io.vpcep.simulator.http.internal.json;

import org.jspecify.annotations.NullMarked;
