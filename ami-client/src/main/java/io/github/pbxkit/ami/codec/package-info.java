/**
 * The AMI text format, and nothing else: no sockets, no threads, no dependencies. {@link AmiDecoder} turns bytes into
 * {@link AmiMessage}s, {@link AmiEncoder} turns actions into bytes and refuses what would be unsafe to send.
 */
@NullMarked
package io.github.pbxkit.ami.codec;

import org.jspecify.annotations.NullMarked;
