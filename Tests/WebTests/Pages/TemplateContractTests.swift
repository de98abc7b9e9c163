import Testing
import Web

struct TemplateContractTests {
    @Test func `every tag of every template finds its value in a sample`() {
        #expect(TemplateContract.faults(in: PageSamples.all) == [])
    }

    @Test func `every page of every area has a sample`() {
        let sampled = Set(PageSamples.all.map { type(of: $0).template })
        let missing = WebRoutes.pageTypes.map { $0.template }.filter { !sampled.contains($0) }
        #expect(missing == [])
    }

    @Test func `every template belongs to a page or is named by one that does`() {
        var named = Set(WebRoutes.pageTypes.map { $0.template })
        for text in Templates.texts.values {
            for tag in TemplateTag.tags(in: text) where tag.kind == .partial || tag.kind == .parent {
                named.insert(tag.name)
            }
        }
        let strays = Set(Templates.texts.keys).subtracting(named).filter { !$0.hasPrefix("form/_") }
        #expect(strays.sorted() == [])
    }

    @Test func `tags are read with their kinds, names and lines`() {
        let tags = TemplateTag.tags(in: "{{a}}\n{{{b}}} {{#c}}{{^empty(d)}}{{/empty(d)}}{{/c}}{{! no }}\n{{>e/_f}}")
        #expect(tags.map(\.kind) == [.value, .rawValue, .section, .inverted, .end, .end, .partial])
        #expect(tags.map(\.name) == ["a", "b", "c", "d", "d", "c", "e/_f"])
        #expect(tags.map(\.line) == [1, 2, 2, 2, 2, 2, 3])
    }
}
