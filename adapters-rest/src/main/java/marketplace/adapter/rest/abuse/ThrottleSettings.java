package marketplace.adapter.rest.abuse;

import java.time.Duration;

/**
 * How long somebody may go on trying cards.
 *
 * @param declines how many are let pass within the window; 0 for any number
 * @param window for how long a caller is counted from the first decline on
 */
public record ThrottleSettings(int declines, Duration window, TrustedProxies proxies) {}
