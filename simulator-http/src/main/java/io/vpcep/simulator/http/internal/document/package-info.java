/** JSON and YAML that people write, read so strictly that each mistake is told with its place. */
@NullMarked
package io.vpcep.simulator.http.internal.document;

import org.jspecify.annotations.NullMarked;
