package io.github.pbxkit.examples.kit;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The version in the manifest of the command's jar. */
public final class Version implements IVersionProvider {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public String[] getVersion() {
        CommandSpec command = spec;
        if (command == null) {
            return new String[] {"pbxkit"};
        }
        String version = command.userObject().getClass().getPackage().getImplementationVersion();
        return new String[] {"pbxkit " + command.root().name() + " " + (version == null ? "(built here)" : version)};
    }
}
