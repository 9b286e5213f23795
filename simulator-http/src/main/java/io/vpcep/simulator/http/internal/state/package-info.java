/** The state of a region as a document: written whole, read with defaults for what is left out. */
@NullMarked
package io.vpcep.simulator.http.internal.state;

import org.jspecify.annotations.NullMarked;
