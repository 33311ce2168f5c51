package io.github.pbxkit.ami.live;

/**
 * What a live model counted since it was made.
 *
 * @param events events that were applied
 * @param oldEvents events of an earlier connection that came too late and were left out
 * @param readings how often the whole lists were read
 * @param queueReadings how often the list of single queues was read
 * @param repairs differences that were found and corrected
 * @param refused things for which there was no room: option {@code capacity}
 */
public record LiveStats(long events, long oldEvents, long readings, long queueReadings, long repairs, long refused) {}
