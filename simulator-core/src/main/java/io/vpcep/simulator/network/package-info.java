/** The modelled network: VPCs, subnets, ports and route tables that a test tells a region of. */
@NullMarked
package io.vpcep.simulator.network;

import org.jspecify.annotations.NullMarked;
