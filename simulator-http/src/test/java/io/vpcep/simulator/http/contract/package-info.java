/** Holds every exchange of the tests against the published description of the API. */
package io.vpcep.simulator.http.contract;
