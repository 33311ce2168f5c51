package io.github.pbxkit.examples.lab.sip;

/**
 * How a call ended.
 *
 * @param status 200 for a call that was answered and hung up, else the SIP status of the refusal: 486 busy, 487
 *               cancelled, 404 no such number; 0 when the server never answered
 * @param reason the words that came with it
 * @param isOurs whether this phone ended it
 */
public record CallEnd(int status, String reason, boolean isOurs) {}
