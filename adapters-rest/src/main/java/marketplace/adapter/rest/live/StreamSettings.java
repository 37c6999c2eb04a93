package marketplace.adapter.rest.live;

import java.time.Duration;

/**
 * How long streams may be silent, and how many there may be.
 *
 * @param perCaller how many one caller may have open at once; 0 for any number
 * @param heartbeat how often a silent stream shows that it is there
 */
public record StreamSettings(int perCaller, Duration heartbeat) {}
