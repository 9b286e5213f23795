/** What the control API shows of a region: a picture, tables by page, one resource. */
@NullMarked
package io.vpcep.simulator.http.internal.overview;

import org.jspecify.annotations.NullMarked;
