/** What a region is like: dialect, quotas, delays, seed, name, clock. Immutable values. */
@NullMarked
package io.vpcep.simulator.config;

import org.jspecify.annotations.NullMarked;
