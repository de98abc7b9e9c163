/// Looks for what makes a title unclear, unfair or hard to judge, although it is well formed (``TitleRules`` sees to
/// that). Each rule looks at the content alone, so the check gives the same answer at every keystroke.
struct ContentCheck {
    let title: MicroCredential
    /// Words and patterns of the title's language; `nil` when we have none for it, and wording is not looked at.
    let words: VagueWords?
    private(set) var findings: [ContentFinding] = []

    init(_ title: MicroCredential) {
        self.title = title
        words = VagueWords.of(title.language)
    }

    mutating func run() {
        checkAbout()
        checkCitations()
        checkPieces()
        checkItems()
        checkChoices()
        checkTotals()
        checkShowing()
        checkRubric()
        checkWording()
        checkLinks()
        checkPictures()
        checkReadingLevel()
    }

    mutating func advise(_ path: [TitleStep], _ sentence: String) {
        findings.append(ContentFinding(severity: .advice, path: path, sentence: sentence))
    }

    mutating func refuse(_ path: [TitleStep], _ sentence: String) {
        findings.append(ContentFinding(severity: .error, path: path, sentence: sentence))
    }
}

/// An item of a title with the way to it.
struct ItemPlace {
    let item: Item
    let path: [TitleStep]
    /// The place of its section.
    let section: Int
    /// The choice whose option holds it, and the option's place.
    let choice: (choose: Choose, option: Int)?

    /// How the item is called in a sentence.
    var name: String { "“\(item.title)”" }
}

extension MicroCredential {
    /// All items in order with the ways to them: each choice, followed by the items of its options.
    var itemPlaces: [ItemPlace] {
        sections.enumerated().flatMap { number, section in
            section.items.enumerated().flatMap { index, item -> [ItemPlace] in
                let path: [TitleStep] = ["sections", .index(number), "items", .index(index)]
                let own = ItemPlace(item: item, path: path, section: number, choice: nil)
                guard case .choose(let choose) = item.body else { return [own] }
                return [own]
                    + choose.options.enumerated().flatMap { place, option in
                        option.items.enumerated().map { inner, item in
                            ItemPlace(
                                item: item,
                                path: path + ["choose", "options", .index(place), "items", .index(inner)],
                                section: number,
                                choice: (choose, place)
                            )
                        }
                    }
            }
        }
    }
}
