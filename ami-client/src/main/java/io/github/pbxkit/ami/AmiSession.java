package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiGreeting;

/**
 * A connection that has logged in.
 *
 * @param server the client's name for the server
 * @param generation number of the connection, from 1
 * @param greeting how the server introduced itself; its version is a hint, not Asterisk's version
 */
public record AmiSession(String server, long generation, AmiGreeting greeting) {}
