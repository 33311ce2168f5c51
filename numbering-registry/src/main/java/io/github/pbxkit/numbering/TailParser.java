package io.github.pbxkit.numbering;

import java.util.List;

/** Reads operator, region, territory and tax number of a row, whatever columns the row really has. */
final class TailParser {
    private final Layout layout;
    private final OwnerDictionary owners;
    private int repairs;

    TailParser(Layout layout, OwnerDictionary owners) {
        this.layout = layout;
        this.owners = owners;
    }

    /** What was wrong with the last tail: repairs, or the reason why {@link #parse} answered -1. */
    int reasons() {
        return repairs;
    }

    /** The id of the owner, or -1 where the row cannot be used. */
    int parse(byte[] bytes, int start, int end) {
        TailFields tail = TailFields.split(layout, bytes, start, end);
        repairs = tail.repairs();
        List<String> fields = tail.fields();
        int count = fields.size();
        if (count < 2) {
            repairs = ImportReason.FIELD_COUNT.bit();
            return -1;
        }
        if (fields.get(0).isEmpty()) {
            repairs = ImportReason.NO_OPERATOR.bit();
            return -1;
        }
        // The 2018 files have rows with eight fields that are not the layout of 2026, so only a tax number proves one.
        boolean endsWithInn = count > 2 && isInn(fields.get(count - 1));
        int columns = layout.tailColumns();
        if (endsWithInn || columns > 2 && count == columns) {
            return withInn(tail, endsWithInn);
        }
        return withoutInn(tail);
    }

    private int withInn(TailFields tail, boolean valid) {
        List<String> fields = tail.fields();
        int count = fields.size();
        int columns = layout.tailColumns();
        String inn = fields.get(count - 1);
        if (!valid) {
            repairs |= inn.isEmpty() ? 0 : ImportReason.BAD_INN.bit();
            inn = "";
        }
        boolean hasGar = columns == 4 ? count >= 4 : columns == 2 && count == 4;
        if (count < columns) {
            repairs |= ImportReason.FEWER_COLUMNS.bit();
        }
        int regionEnd = hasGar ? count - 2 : count - 1;
        return owner(tail, regionEnd, hasGar ? fields.get(regionEnd) : "", inn);
    }

    private int withoutInn(TailFields tail) {
        int count = tail.fields().size();
        int columns = layout.tailColumns();
        if (count < columns) {
            repairs |= ImportReason.FEWER_COLUMNS.bit();
        }
        // Three of four columns and no tax number: the last one is the territory.
        boolean hasGar = columns == 4 && count == 3;
        int regionEnd = hasGar ? count - 1 : count;
        return owner(tail, regionEnd, hasGar ? tail.fields().get(regionEnd) : "", "");
    }

    private int owner(TailFields tail, int regionEnd, String gar, String inn) {
        if (regionEnd > 2) {
            repairs = repairs & ~ImportReason.WHITESPACE.bit() | ImportReason.EMBEDDED_SEPARATOR.bit();
        }
        String raw = tail.joined(1, regionEnd);
        if (Region.isBlank(raw)) {
            repairs |= (gar.isEmpty() ? ImportReason.NO_REGION : ImportReason.REGION_FROM_GAR).bit();
        }
        return owners.id(tail.fields().get(0), inn, raw, gar);
    }

    private static boolean isInn(String text) {
        return (text.length() == 10 || text.length() == 12) && text.chars().allMatch(c -> '0' <= c && c <= '9');
    }
}
