package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.AsteriskPing;
import io.github.pbxkit.ari.model.ConfigTuple;
import io.github.pbxkit.ari.model.LogChannel;
import io.github.pbxkit.ari.model.Module;
import io.github.pbxkit.ari.model.Variable;
import java.util.List;

/**
 * The server itself: information, modules, logging, global variables, dynamic configuration.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Asterisk extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Asterisk(AriTransport transport) {
        super(transport);
    }

    /**
     * Settings of a dynamically configured object.
     *
     * <p>Since Asterisk 13.5.
     *
     * @param configClass class of the object, for example {@code res_pjsip}
     * @param objectType its type, for example {@code endpoint}
     * @param id its id
     * @return the request
     */
    public AriRequest<List<ConfigTuple>> getObject(String configClass, String objectType, String id) {
        return new AriRequest<>(
                Call.get(this, "asterisk", "config", "dynamic", configClass, objectType, id)
                        .since("13.5"),
                Answer.list(ModelReader::configTuple));
    }

    /**
     * Makes or changes a dynamically configured object.
     *
     * <p>Since Asterisk 13.5.
     *
     * @param configClass class of the object, for example {@code res_pjsip}
     * @param objectType its type, for example {@code endpoint}
     * @param id its id
     * @return the request
     */
    public UpdateObjectRequest updateObject(String configClass, String objectType, String id) {
        return new UpdateObjectRequest(Call.put(this, "asterisk", "config", "dynamic", configClass, objectType, id)
                .since("13.5"));
    }

    /**
     * Removes a dynamically configured object.
     *
     * <p>Since Asterisk 13.5.
     *
     * @param configClass class of the object, for example {@code res_pjsip}
     * @param objectType its type, for example {@code endpoint}
     * @param id its id
     * @return the request
     */
    public AriCommand deleteObject(String configClass, String objectType, String id) {
        return new AriCommand(Call.delete(this, "asterisk", "config", "dynamic", configClass, objectType, id)
                .since("13.5"));
    }

    /**
     * What the server tells about itself.
     *
     * @return the request
     */
    public GetInfoRequest getInfo() {
        return new GetInfoRequest(Call.get(this, "asterisk", "info"));
    }

    /**
     * Whether the server is there, and its clock.
     *
     * <p>Since Asterisk 13.25, 16.2.
     *
     * @return the request
     */
    public AriRequest<AsteriskPing> ping() {
        return new AriRequest<>(
                Call.get(this, "asterisk", "ping").since("13.25", "16.2"), Answer.object(ModelReader::asteriskPing));
    }

    /**
     * The loaded modules.
     *
     * <p>Since Asterisk 13.5.
     *
     * @return the request
     */
    public AriRequest<List<Module>> listModules() {
        return new AriRequest<>(Call.get(this, "asterisk", "modules").since("13.5"), Answer.list(ModelReader::module));
    }

    /**
     * One module.
     *
     * <p>Since Asterisk 13.5.
     *
     * @param moduleName the module, for example {@code res_ari.so}
     * @return the request
     */
    public AriRequest<Module> getModule(String moduleName) {
        return new AriRequest<>(
                Call.get(this, "asterisk", "modules", moduleName).since("13.5"), Answer.object(ModelReader::module));
    }

    /**
     * Loads a module.
     *
     * <p>Since Asterisk 13.5.
     *
     * @param moduleName the module, for example {@code res_ari.so}
     * @return the request
     */
    public AriCommand loadModule(String moduleName) {
        return new AriCommand(Call.post(this, "asterisk", "modules", moduleName).since("13.5"));
    }

    /**
     * Unloads a module.
     *
     * <p>Since Asterisk 13.5.
     *
     * @param moduleName the module, for example {@code res_ari.so}
     * @return the request
     */
    public AriCommand unloadModule(String moduleName) {
        return new AriCommand(
                Call.delete(this, "asterisk", "modules", moduleName).since("13.5"));
    }

    /**
     * Reloads a module.
     *
     * <p>Since Asterisk 13.5.
     *
     * @param moduleName the module, for example {@code res_ari.so}
     * @return the request
     */
    public AriCommand reloadModule(String moduleName) {
        return new AriCommand(Call.put(this, "asterisk", "modules", moduleName).since("13.5"));
    }

    /**
     * The log files.
     *
     * <p>Since Asterisk 13.6.
     *
     * @return the request
     */
    public AriRequest<List<LogChannel>> listLogChannels() {
        return new AriRequest<>(
                Call.get(this, "asterisk", "logging").since("13.6"), Answer.list(ModelReader::logChannel));
    }

    /**
     * Adds a log file.
     *
     * <p>Since Asterisk 13.6.
     *
     * @param logChannelName the log file
     * @param configuration levels to log, comma-separated
     * @return the request
     */
    public AriCommand addLog(String logChannelName, String configuration) {
        return new AriCommand(Call.post(this, "asterisk", "logging", logChannelName)
                .since("13.6")
                .set("configuration", configuration));
    }

    /**
     * Removes a log file.
     *
     * <p>Since Asterisk 13.6.
     *
     * @param logChannelName the log file
     * @return the request
     */
    public AriCommand deleteLog(String logChannelName) {
        return new AriCommand(
                Call.delete(this, "asterisk", "logging", logChannelName).since("13.6"));
    }

    /**
     * Rotates a log file.
     *
     * <p>Since Asterisk 13.6.
     *
     * @param logChannelName the log file
     * @return the request
     */
    public AriCommand rotateLog(String logChannelName) {
        return new AriCommand(
                Call.put(this, "asterisk", "logging", logChannelName, "rotate").since("13.6"));
    }

    /**
     * A global variable.
     *
     * @param variable name of the variable, or a function such as {@code CALLERID(num)}
     * @return the request
     */
    public AriRequest<Variable> getGlobalVar(String variable) {
        return new AriRequest<>(
                Call.get(this, "asterisk", "variable").set("variable", variable), Answer.object(ModelReader::variable));
    }

    /**
     * Sets a global variable.
     *
     * @param variable name of the variable, or a function such as {@code CALLERID(num)}
     * @return the request
     */
    public SetGlobalVariableRequest setGlobalVar(String variable) {
        return new SetGlobalVariableRequest(
                Call.post(this, "asterisk", "variable").set("variable", variable));
    }
}
