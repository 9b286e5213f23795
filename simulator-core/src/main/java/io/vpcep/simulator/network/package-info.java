/** Modelled network: what a region may be told of VPCs, subnets, ports and route tables. */
@NullMarked
package io.vpcep.simulator.network;

import org.jspecify.annotations.NullMarked;
