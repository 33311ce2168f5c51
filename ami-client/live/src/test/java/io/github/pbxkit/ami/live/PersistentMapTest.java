package io.github.pbxkit.ami.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PersistentMapTest {

    @Property(tries = 500)
    void isLikeAHashMap(@ForAll @Size(max = 400) List<@IntRange(min = -300, max = 300) Integer> operations) {
        Map<String, Integer> expected = new HashMap<>();
        PersistentMap<Integer> map = PersistentMap.empty();
        for (int operation : operations) {
            String key = key(Math.abs(operation));
            if (operation < 0) {
                expected.remove(key);
                map = map.without(key);
            } else {
                expected.put(key, operation);
                map = map.with(key, operation);
            }
            assertThat(map.size()).isEqualTo(expected.size());
        }
        assertThat(map).isEqualTo(expected);
        assertThat(expected).isEqualTo(map);
        expected.keySet().forEach(map::containsKey);
    }

    @Example
    void olderOnesStayAsTheyWere() {
        PersistentMap<String> one = PersistentMap.<String>empty().with("a", "1");
        PersistentMap<String> two = one.with("a", "2").with("b", "3");
        assertThat(two.without("a").without("missing")).containsOnlyKeys("b");
        assertThat(one).containsExactly(Map.entry("a", "1"));
        assertThat(two).containsEntry("a", "2").containsEntry("b", "3").hasSize(2);
    }

    /** A third of the keys have one of two hashes: "Aa" and "BB" have the same. */
    private static String key(int number) {
        String[] pairs = {"Aa", "BB"};
        return number % 3 == 0
                ? pairs[number & 1] + pairs[(number >> 1) & 1] + pairs[(number >> 2) & 1] + pairs[(number >> 3) & 1]
                : String.valueOf(number);
    }
}
