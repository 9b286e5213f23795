/**
 * What requests and answers of all kinds of resources have in common: ids, pages, quotas, errors.
 */
@NullMarked
package io.vpcep.simulator.api.resource;

import org.jspecify.annotations.NullMarked;
