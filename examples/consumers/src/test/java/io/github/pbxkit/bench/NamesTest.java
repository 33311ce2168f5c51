package io.github.pbxkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "a.b.DecodeStasisStartBench,decode-stasis-start",
        "a.b.DecodeDtmfBenchmark,decode-dtmf",
        "a.b.Outer$ColdRangeBench,cold-range",
        "a.b.Outer.ColdRangeBench,cold-range",
        "a.b.ParseXMLFileBench,parse-xml-file",
        "a.b.Bench,bench"
    })
    void namesACaseByItsClass(String className, String name) {
        assertThat(Names.caseOf(className)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"ours,ours", "binarySearch,binary-search", "ari4java,ari4java", "tree_map,tree-map"})
    void namesAPeerByItsMethod(String method, String name) {
        assertThat(Names.kebab(method)).isEqualTo(name);
    }
}
