package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.model.StoredRecording;
import java.util.List;

/**
 * Recordings, going on (live) and finished (stored).
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Recordings extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Recordings(AriTransport transport) {
        super(transport);
    }

    /**
     * The finished recordings.
     *
     * @return the request
     */
    public AriRequest<List<StoredRecording>> listStored() {
        return new AriRequest<>(Call.get(this, "recordings", "stored"), Answer.list(ModelReader::storedRecording));
    }

    /**
     * One finished recording.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriRequest<StoredRecording> getStored(String recordingName) {
        return new AriRequest<>(
                Call.get(this, "recordings", "stored", recordingName), Answer.object(ModelReader::storedRecording));
    }

    /**
     * Deletes a finished recording.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriCommand deleteStored(String recordingName) {
        return new AriCommand(Call.delete(this, "recordings", "stored", recordingName));
    }

    /**
     * The file of a finished recording, whole in memory; the limit for one message applies. For larger ones see {@link
     * #download}.
     *
     * <p>Since Asterisk 14.0.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriRequest<byte[]> getStoredFile(String recordingName) {
        return new AriRequest<>(
                Call.get(this, "recordings", "stored", recordingName, "file").since("14.0"), Answer.bytes());
    }

    /**
     * The file of a finished recording, of any size, as a stream or into a file.
     *
     * <p>Since Asterisk 14.0.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public DownloadRequest download(String recordingName) {
        return new DownloadRequest(
                Call.get(this, "recordings", "stored", recordingName, "file").since("14.0"));
    }

    /**
     * Copies a finished recording.
     *
     * <p>Since Asterisk 12.5.
     *
     * @param recordingName name of the recording
     * @param destinationRecordingName name of the copy
     * @return the request
     */
    public AriRequest<StoredRecording> copyStored(String recordingName, String destinationRecordingName) {
        return new AriRequest<>(
                Call.post(this, "recordings", "stored", recordingName, "copy")
                        .since("12.5")
                        .set("destinationRecordingName", destinationRecordingName),
                Answer.object(ModelReader::storedRecording));
    }

    /**
     * One recording that is being made.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriRequest<LiveRecording> getLive(String recordingName) {
        return new AriRequest<>(
                Call.get(this, "recordings", "live", recordingName), Answer.object(ModelReader::liveRecording));
    }

    /**
     * Stops a recording and throws it away.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriCommand cancel(String recordingName) {
        return new AriCommand(Call.delete(this, "recordings", "live", recordingName));
    }

    /**
     * Stops a recording and stores it.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriCommand stop(String recordingName) {
        return new AriCommand(Call.post(this, "recordings", "live", recordingName, "stop"));
    }

    /**
     * Pauses a recording.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriCommand pause(String recordingName) {
        return new AriCommand(Call.post(this, "recordings", "live", recordingName, "pause"));
    }

    /**
     * Goes on with a paused recording.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriCommand unpause(String recordingName) {
        return new AriCommand(Call.delete(this, "recordings", "live", recordingName, "pause"));
    }

    /**
     * Records silence from here on.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriCommand mute(String recordingName) {
        return new AriCommand(Call.post(this, "recordings", "live", recordingName, "mute"));
    }

    /**
     * Records sound again.
     *
     * @param recordingName name of the recording
     * @return the request
     */
    public AriCommand unmute(String recordingName) {
        return new AriCommand(Call.delete(this, "recordings", "live", recordingName, "mute"));
    }
}
