package io.github.pbxkit.numbering;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company that holds numbers, as one file spells it. The same company may appear in several spellings; {@link #key()}
 * brings most of them together, {@link #isSameCompany(Operator)} all that can be known. Immutable.
 */
public final class Operator {
    private final String name;
    private final @Nullable String inn;

    private Operator(String name, @Nullable String inn) {
        this.name = Objects.requireNonNull(name, "name");
        this.inn = inn;
    }

    /**
     * A company without a tax number.
     *
     * @param name name as written
     * @return the operator
     */
    public static Operator of(String name) {
        return new Operator(name, null);
    }

    /**
     * A company with its tax number.
     *
     * @param name name as written
     * @param inn Russian tax number (INN) of 10 or 12 digits, or null or empty when it is not known
     * @return the operator
     */
    public static Operator of(String name, @Nullable String inn) {
        return new Operator(name, inn == null || inn.isEmpty() ? null : inn);
    }

    /**
     * The name as the regulator's file writes it, without CSV quoting and outer blanks.
     *
     * @return for example {@code ООО "Т2 Мобайл"}
     */
    public String name() {
        return name;
    }

    /**
     * The Russian tax number.
     *
     * @return 10 or 12 digits; empty for files before 2022, which have no such column
     */
    public Optional<String> inn() {
        return Optional.ofNullable(inn);
    }

    /**
     * What stays the same over spellings: the tax number where known, else the folded name.
     *
     * @return {@code inn:7743895280} or {@code name:ооо т2 мобайл}
     */
    public String key() {
        return inn != null ? "inn:" + inn : "name:" + foldedName();
    }

    /**
     * The name without what only spelling changes: case, quotes, blanks, hyphens, the long form of the legal form, and
     * which kind of joint-stock company it is (ПАО, ОАО and ЗАО count as АО).
     *
     * @return lower-case words with single blanks
     */
    public String foldedName() {
        return NameFolding.foldCompany(name);
    }

    /**
     * Whether both are one company in two spellings: the same tax number, or, unless both have one, the same folded name.
     *
     * @param other another operator
     * @return true when that can be told
     */
    public boolean isSameCompany(Operator other) {
        if (inn != null && other.inn != null) {
            return inn.equals(other.inn);
        }
        return foldedName().equals(other.foldedName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Operator that && name.equals(that.name) && Objects.equals(inn, that.inn);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + (inn == null ? 0 : inn.hashCode());
    }

    @Override
    public String toString() {
        return inn == null ? name : name + " (" + inn + ")";
    }
}
