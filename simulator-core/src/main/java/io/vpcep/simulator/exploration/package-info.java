/**
 * Exploration: runs a test again and again, each time in other weather of the cloud, and tells the
 * smallest weather in which it fails.
 */
@NullMarked
package io.vpcep.simulator.exploration;

import org.jspecify.annotations.NullMarked;
