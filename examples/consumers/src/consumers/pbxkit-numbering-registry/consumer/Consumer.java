package consumer;

import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.RangeTable;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        RangeTable<String> table = RangeTable.<String>builder().add(9_000_000_000L, 9_001_000_000L, "x").build();
        if (!table.find(9_000_000_001L).orElse("").equals("x")) {
            throw new AssertionError(table);
        }
        System.out.println("ok " + NumberingRegistry.empty().find(9_000_000_001L).isPresent());
    }
}
