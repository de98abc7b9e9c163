import Application
import Credentialing
import PlatformKit
import Testing

/// What people of schools type, and the title they mean: it has to be among the first three.
struct SearchQualityTests {
    private static let questions: [(asked: String, meant: String)] = [
        ("exit tickets", "formative-checks"),
        ("checks for understanding", "formative-checks"),
        ("formitive assesment", "formative-checks"),
        ("how do I use formative assessment", "formative-checks"),
        ("ELL", "ell-talk-moves"),
        ("ESL students", "ell-talk-moves"),
        ("multilingual lerners", "ell-talk-moves"),
        ("talk moves", "ell-talk-moves"),
        ("IEP accomodations", "iep-in-class"),
        ("SPED", "iep-in-class"),
        ("special education teacher", "iep-in-class"),
        ("coteaching", "co-teaching"),
        ("co-teaching models", "co-teaching"),
        ("running records", "fluency-checks"),
        ("reading fluancy", "fluency-checks"),
        ("words correct per minute", "fluency-checks"),
        ("parent communication", "family-two-way"),
        ("talking with parents who don't speak English", "family-two-way"),
        ("interpreter", "family-two-way"),
        ("FERPA", "data-privacy"),
        ("student privacy apps", "data-privacy"),
        ("hallway duty", "bus-and-hallway"),
        ("bus driver", "bus-and-hallway"),
        ("cafeteria supervison", "bus-and-hallway"),
        ("BBP", "bloodborne"),
        ("blood spill", "bloodborne"),
        ("paraprofesional behavior", "de-escalation"),
        ("deescalation", "de-escalation"),
        ("student meltdown", "de-escalation"),
        ("wait time", "wait-time"),
        ("think time after questions", "wait-time"),
        ("instructional coach", "coaching-conversations"),
        ("coaching teachers", "coaching-conversations"),
        ("classroom walkthroughs", "walkthrough-feedback"),
        ("principal feedback", "walkthrough-feedback"),
        ("PLC data", "data-meeting"),
        ("data team meeting protocol", "data-meeting"),
        ("mentoring new teachers", "new-educator-mentoring"),
        ("induction", "new-educator-mentoring"),
        ("math word problems", "word-problem-structure"),
        ("story problems", "word-problem-structure"),
        ("alt text", "accessible-materials"),
        ("accessiblity", "accessible-materials"),
        ("comunicacion con padres", "comunicacion-con-familias"),
        ("hablar con las familias", "comunicacion-con-familias"),
        ("fluen", "fluency-checks"),
        ("walkthru", "walkthrough-feedback"),
        ("dyslexia", "fluency-checks"),
        ("wait tme", "wait-time"),
    ]

    @Test func `what people type finds what they mean among the first three`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let titles = try ExampleTitles.all()
        #expect(titles.count == 18 && Self.questions.count > 30)
        for title in titles { try await cast.platform.publish(title, in: cast.district, by: nil) }
        for (asked, meant) in Self.questions {
            let found = try await cast.platform.browseCatalog(CatalogQuery(text: asked))
            let first = found.entries.prefix(3).map(\.slug)
            #expect(first.contains(meant), "“\(asked)” finds \(found.entries.prefix(6).map(\.slug)), \(found.reading)")
        }
        // Nothing is taken for another word when it is one.
        for asked in ["exit tickets", "wait time", "FERPA", "fluen"] {
            #expect(try await cast.platform.browseCatalog(CatalogQuery(text: asked)).reading == SearchReading())
        }
        let slip = try await cast.platform.browseCatalog(CatalogQuery(text: "reading fluancy")).reading
        #expect(slip.corrections == [.init(written: "fluancy", taken: "fluency")])
        let some = try await cast.platform.browseCatalog(CatalogQuery(text: "wait trigonometry"))
        #expect(some.reading.isPartial && some.entries.first?.slug == "wait-time")
        let short = try await cast.platform.browseCatalog(CatalogQuery(text: "wait tme")).reading
        #expect(short == SearchReading(corrections: [.init(written: "tme", taken: "time")]))
        // Signs and single letters are no words, so they find nothing rather than everything.
        for signs in ["(a+)+$", "[a-z]*", "?", "a"] {
            #expect(try await cast.platform.browseCatalog(CatalogQuery(text: signs)).total == 0, "\(signs)")
        }
        let nothing = try await cast.platform.browseCatalog(CatalogQuery(text: "xyzzyx"))
        #expect(nothing.total == 0 && nothing.reading == SearchReading())
    }
}
