/**
 * Stories through all processes of CPSN: the services, the web front-end, the sign-in and the real servers behind them,
 * started once and told about through the doors that people and tools use.
 */
package org.cpsn.stories;
