/**
 * Bad input from the description of the API: whatever comes in, an answer in its form comes out.
 */
package io.vpcep.simulator.http.fuzz;
