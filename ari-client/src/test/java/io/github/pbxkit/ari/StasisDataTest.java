package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StasisDataTest {
    @Test
    void cutsAtCommas() {
        assertThat(StasisData.words("conference,room1,ru")).containsExactly("conference", "room1", "ru");
        assertThat(StasisData.words("app")).containsExactly("app");
        assertThat(StasisData.words("app,")).containsExactly("app", "");
        assertThat(StasisData.words("app,,x")).containsExactly("app", "", "x");
        assertThat(StasisData.words("hello,first,second word,третий"))
                .isEqualTo(List.of("hello", "first", "second word", "третий"));
    }

    @Test
    void quotesAndBracketsKeepCommas() {
        assertThat(StasisData.words("app,\"a,b\",c")).containsExactly("app", "a,b", "c");
        assertThat(StasisData.words("app,f(a,b),c")).containsExactly("app", "f(a,b)", "c");
        assertThat(StasisData.words("app,[a,b],c")).containsExactly("app", "[a,b]", "c");
        assertThat(StasisData.words("app,a\\,b,c")).containsExactly("app", "a,b", "c");
        assertThat(StasisData.words("app,a\\\"b")).containsExactly("app", "a\"b");
    }

    @Test
    void unbalancedTextEndsAllTheSame() {
        assertThat(StasisData.words("app,\"a,b")).containsExactly("app", "a,b");
        assertThat(StasisData.words("app,a),b")).containsExactly("app", "a)", "b");
        assertThat(StasisData.words("app,x\\")).containsExactly("app", "x\\");
    }
}
