/** Files that are there whole or not at all. */
@NullMarked
package io.vpcep.simulator.http.internal.file;

import org.jspecify.annotations.NullMarked;
