import Credentialing
import Testing

/// A criterion that is met is tied to the options it was judged on.
struct MetOptionTests {
    /// Option A is judged for two criteria, of which one is met; option B for none.
    private func dossier(met: [String: String]) -> Dossier {
        var dossier = Dossier.full()
        for key in ["depth", "care"] {
            dossier.title.rubric.criteria.append(
                Criterion(key: key, title: key, scale: "two", required: "yes", judgedOn: [.init(item: "why")])
            )
        }
        dossier.met = met
        return dossier
    }

    @Test func `an option cannot be dropped when anything judged on it is met, though the item is open to change`() {
        let half = dossier(met: ["depth": "yes"])
        #expect(!half.isLocked("why"))
        #expect(
            half.refusal(toChoose: ["b"], for: "approach")
                == .doesNotFit("Keep “A”: a criterion judged on it is met and stays met")
        )
        #expect(half.refusal(toChoose: [], for: "approach") != nil)
        #expect(half.refusal(toChoose: ["a"], for: "approach") == nil)
        #expect(dossier(met: ["planning": "yes"]).refusal(toChoose: ["b"], for: "approach") == nil)
    }

    @Test func `a criterion is touched by changes of what it is judged on, and of nothing else`() {
        let before = Dossier.full().responses
        var now = before
        now.removeAll { $0.address.item == "why" }
        now.append(.text("why", "Other words."))
        let on: (String, String?) -> Criterion = { item, slot in
            Criterion(key: "c", title: "C", scale: "two", required: "yes", judgedOn: [.init(item: item, slot: slot)])
        }
        #expect(on("why", nil).isTouched(from: before, to: now))
        #expect(!on("setting", nil).isTouched(from: before, to: now))
        #expect(!on("why", nil).isTouched(from: before, to: before))
        let fewer = before.filter { $0.address.slot != "photo" }
        #expect(on("photos", "photo").isTouched(from: before, to: fewer))
        #expect(!on("photos", "other").isTouched(from: before, to: fewer))
    }
}
