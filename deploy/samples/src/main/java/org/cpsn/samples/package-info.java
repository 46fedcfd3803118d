/**
 * Sample data: an invented year in the life of the net, entered through the services' own HTTP APIs.
 *
 * <p>The pure half is {@link org.cpsn.samples.SampleWorld}: a seed, a size and an end of time give a list of stories.
 * The other half, {@link org.cpsn.samples.Entering}, tells those stories to the services as the right people.
 * {@link org.cpsn.samples.Actors} and {@link org.cpsn.samples.Api} are also used by the stories across all processes
 * and by the bench.
 */
package org.cpsn.samples;
