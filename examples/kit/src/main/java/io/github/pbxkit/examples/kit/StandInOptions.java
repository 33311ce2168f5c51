package io.github.pbxkit.examples.kit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What runs in the place of a PBX of the user's own, as picocli reads it: a real Asterisk of asterisk-lab, or a fake. */
public final class StandInOptions {
    private static final Set<Integer> LAB_VERSIONS = Set.of(22, 16);

    @Option(
            names = "--lab",
            paramLabel = "VERSION",
            arity = "0..1",
            fallbackValue = "22",
            order = 18,
            scope = ScopeType.INHERIT)
    public @Nullable Integer lab;

    @Option(names = "--demo", order = 19, scope = ScopeType.INHERIT)
    public boolean demo;

    /**
     * Checks that there is one PBX only.
     *
     * @param own the options that name a PBX of the user's own, as in {@code --ari}
     * @param isOwn whether one of them is given
     * @throws Fault when two are asked for, or a version that the lab has not
     */
    public void check(String own, boolean isOwn) {
        if ((isOwn ? 1 : 0) + (lab == null ? 0 : 1) + (demo ? 1 : 0) > 1) {
            throw new Fault("fault.option.source", own);
        }
        if (lab != null && !LAB_VERSIONS.contains(lab)) {
            throw new Fault("fault.option.lab", lab);
        }
    }
}
