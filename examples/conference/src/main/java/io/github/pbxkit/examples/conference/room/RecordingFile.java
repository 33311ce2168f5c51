package io.github.pbxkit.examples.conference.room;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A stored recording on its way to a page.
 *
 * @param fileName what to save it as
 * @param contentType what it is
 * @param length bytes, where known
 * @param content comes from the PBX while it is read; to be closed
 */
public record RecordingFile(String fileName, String contentType, OptionalLong length, InputStream content) {}
