/**
 * A small SIP phone over UDP for tests and demonstrations: registers, calls, answers, sends tones and digits, watches
 * lamps. It is complete enough for one network without loss to speak of, and for the two SIP channel drivers of
 * Asterisk; it is no general SIP stack.
 */
@NullMarked
package io.github.pbxkit.examples.lab.sip;

import org.jspecify.annotations.NullMarked;
