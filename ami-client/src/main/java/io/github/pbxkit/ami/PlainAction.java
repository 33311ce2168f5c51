package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.ArrayList;
import java.util.List;

/** An action by name and headers alone. */
record PlainAction(String name, List<AmiHeader> headers) implements AmiAction {

    PlainAction {
        headers = List.copyOf(headers);
    }

    static PlainAction of(AmiAction action) {
        return action instanceof PlainAction plain ? plain : new PlainAction(action.name(), action.headers());
    }

    @Override
    public AmiAction with(String name, String value) {
        List<AmiHeader> more = new ArrayList<>(headers.size() + 1);
        more.addAll(headers);
        more.add(new AmiHeader(name, value));
        return new PlainAction(this.name, more);
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
