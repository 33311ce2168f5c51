package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer, then items as events with the action's id, then an event that closes the list. */
final class ListAnswer extends FutureAnswer<AmiList> {
    private final ListEnd end;
    private final int maxItems;
    private final List<AmiMessage> items = new ArrayList<>();
    private @Nullable AmiResponse response;

    ListAnswer(AmiAction action, Duration timeout, AmiRuntime runtime, ListEnd end, int maxItems) {
        super(action, timeout, runtime);
        this.end = end;
        this.maxItems = maxItems;
    }

    @Override
    boolean isList() {
        return true;
    }

    @Override
    Progress onResponse(AmiResponse response) {
        if (response.isError()) {
            return refuse(response);
        }
        this.response = response;
        return end.isNoList(response) ? complete(new AmiList(response, items, response.message())) : Progress.GOES_ON;
    }

    @Override
    Progress onEvent(AmiMessage event, AmiConnection connection) {
        AmiResponse announced = response == null ? new AmiResponse(event) : response;
        if (ListEnd.isCancelled(event)) {
            return refuse(new AmiResponse(event));
        }
        if (end.isEnd(event)) {
            return complete(new AmiList(announced, items, event));
        }
        if (items.size() == maxItems) {
            return failWith(new AmiOverflowException("the list of action " + action().name()
                    + " has more than maxListItems = " + maxItems + " items: use streamList, or raise that option"));
        }
        items.add(event);
        return end.isLastItem(items.size()) ? complete(new AmiList(announced, items, event)) : Progress.GOES_ON;
    }
}
