/** Networks in files of JSON or YAML, to be put into regions. */
@NullMarked
package io.vpcep.simulator.http.file;

import org.jspecify.annotations.NullMarked;
