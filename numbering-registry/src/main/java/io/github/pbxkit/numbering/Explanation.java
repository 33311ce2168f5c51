package io.github.pbxkit.numbering;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Why a number is judged as it is: a code for programs, and a sentence for people in English or Russian. Immutable. */
public final class Explanation {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Code code;
    private final List<Object> values;

    private Explanation(Code code, List<Object> values) {
        this.code = code;
        this.values = values;
    }

    /** Values fill the places of the sentence; a {@link Country} is named in the language of the sentence. */
    static Explanation of(Code code, Object... values) {
        return new Explanation(code, List.of(values));
    }

    /** What kinds of reasons there are. New ones may come in minor versions. */
    public enum Code {
        /** The number lies in an allocated range. */
        ALLOCATED_RANGE(
                "In an allocated range of {0}", //
                "В диапазоне, выделенном оператору: {0}"),
        /** Its code is in use, but not this number. */
        GAP_IN_CODE(
                "Code {0} exists, but nobody holds this number",
                "Код {0} есть, но этот номер никому не выделен: звонить с него никто не может"),
        /** Russia has no such code. */
        NO_SUCH_CODE(
                "There is no Russian code {0}", //
                "Российского кода {0} нет: звонить с такого номера никто не может"),
        /** A foreign number whose digits pass for a Russian one. */
        POSES_AS_RUSSIAN(
                "Reads like {0}, but +{1} is of {2}", //
                "Читается как {0}, но +{1} - это {2}"),
        /** The same behind a country code that nobody has. */
        POSES_AS_RUSSIAN_UNASSIGNED(
                "Reads like {0}, but no country has the code of +{1}",
                "Читается как {0}, но кода номера +{1} нет ни у одной страны"),
        /** A number of another country. */
        FOREIGN_COUNTRY(
                "A number of {0}", //
                "Номер другой страны: {0}"),
        /** An international number behind a country code that nobody has. */
        UNASSIGNED_COUNTRY_CODE(
                "No country has the code of +{0}", //
                "Кода номера +{0} нет ни у одной страны"),
        /** Codes from 600 to 799 behind +7. */
        KAZAKHSTAN_CODE(
                "Codes from 600 to 799 behind +7 belong to Kazakhstan",
                "Коды от 600 до 799 после +7 принадлежат Казахстану"),
        /** One to six digits. */
        SHORT_NUMBER(
                "A short number: a service, or a telephone of the same PBX",
                "Короткий номер: служба или внутренний номер АТС"),
        /** The text is far longer than a number. */
        TEXT_TOO_LONG(
                "Not a telephone number: more than {0} characters", //
                "Не номер: длиннее {0} знаков"),
        /** Letters or other foreign characters. */
        NOT_DIGITS(
                "Not a telephone number: \"{0}\" is neither a digit nor punctuation",
                "Не номер: \"{0}\" - не цифра и не знак между цифрами"),
        /** Nothing but blanks and punctuation. */
        NO_DIGITS(
                "Not a telephone number: there are no digits", //
                "Не номер: в тексте нет цифр"),
        /** Not ten digits behind +7. */
        LENGTH_BEHIND_7(
                "Not a telephone number: behind +7 stand 10 digits, not {0}",
                "Не номер: после +7 бывает 10 цифр, а здесь {0}"),
        /** Too few or too many digits behind the plus of another country. */
        LENGTH_INTERNATIONAL(
                "Not a telephone number: an international one has 7 to 15 digits, not {0}",
                "Не номер: в международном от 7 до 15 цифр, а здесь {0}"),
        /** Seven digits: a local number without its code. */
        CODE_MISSING(
                "Not a complete telephone number: seven digits are a local number, its code is missing",
                "Неполный номер: семь цифр - это местный номер, не хватает кода"),
        /** So many digits make neither a Russian nor an international number. */
        LENGTH(
                "Not a telephone number: {0} digits are neither a Russian nor an international number",
                "Не номер: цифр {0}, это ни российский номер, ни международный"),
        /** A plus and a zero. */
        ZERO_BEHIND_PLUS(
                "Not a telephone number: no country code begins with 0", "Не номер: коды стран не начинаются с нуля"),
        /** A Russian code that begins with zero. */
        ZERO_CODE(
                "Not a telephone number: no Russian code begins with 0",
                "Не номер: российские коды не начинаются с нуля");

        private final String english;
        private final String russian;

        Code(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        private String in(Locale language) {
            return language.getLanguage().equals(RUSSIAN.getLanguage()) ? russian : english;
        }
    }

    /**
     * The reason for programs.
     *
     * @return the kind of reason
     */
    public Code code() {
        return code;
    }

    /**
     * The reason for people.
     *
     * @param language Russian for {@code ru}, English for every other
     * @return one sentence without a full stop
     */
    public String text(Locale language) {
        String text = code.in(language);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            String filled = value instanceof Country country ? country.name(language) : value.toString();
            text = text.replace("{" + i + "}", filled);
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that && code == that.code && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, values);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
