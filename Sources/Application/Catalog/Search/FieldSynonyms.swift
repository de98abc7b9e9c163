/// Words and phrases that people of the field use for one thing. Each line is one thing; whoever asks with one of its
/// phrases finds titles that say another. Forms of a word, such as the plural, need no entry of their own.
enum FieldSynonyms {
    private static let lines = [
        "formative assessment | exit ticket | exit slip | exit check | check for understanding | checks for understanding"
            + " | cfu",
        "ell | el | esl | eld | enl | mll | english learner | english language learner | multilingual learner"
            + " | multilingual | emergent bilingual | english as a new language | newcomer",
        "iep | sped | special education | special ed | individualized education program | accommodation"
            + " | students with disabilities",
        "para | paraprofessional | paraeducator | aide | instructional assistant | teaching assistant"
            + " | teacher assistant | teacher aide | instructional aide",
        "professional development | pd | professional learning",
        "sel | social emotional | social emotional learning | self regulation | calm",
        "pbis | behavior | behaviour | positive behavior | classroom management | discipline | acting out",
        "de escalation | deescalation | de escalate | deescalate | de escalating | crisis | meltdown | tantrum"
            + " | acting out | calm",
        "running record | fluency | dyslexia | dyslexic | oral reading | orf | wcpm | words correct per minute",
        "family | parent | guardian | caregiver | home school communication",
        "interpreter | translator | translation | interpretation",
        "privacy | ferpa | coppa | student data | data protection | confidential | confidentiality",
        "hallway | duty | recess | cafeteria | lunchroom | bus | supervision | playground",
        "bloodborne | blood | bbp | bodily fluids | osha | universal precautions | first aid",
        "accessible | accessibility | a11y | udl | universal design | alt text | alternative text | captions | ada | wcag"
            + " | dyslexia | dyslexic",
        "co teaching | coteaching | co teach | coteach | co teacher | push in | inclusion class | team teaching",
        "coach | coaching conversation | instructional coach",
        "walkthrough | walk through | walkthru | walk thru | classroom visit | classroom observation | learning walk | instructional rounds"
            + " | short visit",
        "mentor | new teacher | beginning teacher | induction | new educator | first year teacher | student teacher",
        "wait time | think time",
        "data meeting | data team | plc | professional learning community | data talk | data chat | data driven",
        "word problem | story problem | problem solving",
        "talk moves | discourse | accountable talk | academic conversation | classroom discussion | discussion",
        "principal | administrator | school leader | assistant principal | admin",
        "math | mathematics | maths",
        "teacher | educator",
        "counselor | guidance counselor | school counselor",
        "familia | familias | padres | padre de familia | hogar",
        "comunicacion | comunicar | hablar",
    ]

    /// A phrase of the table, and the same by stems.
    private struct Phrase {
        let words: [String]
        let stems: [String]

        init(_ text: some StringProtocol) {
            words = SearchTokens.words(of: String(text))
            stems = words.map(SearchTokens.stem)
        }
    }

    private static let things: [[Phrase]] = lines.map { line in
        line.split(separator: "|").map(Phrase.init)
    }

    /// The lines in which a phrase stands, by the stems of the phrase.
    private static let places: [[String]: [Int]] = things.enumerated().reduce(into: [:]) { places, line in
        for stems in Set(line.element.map(\.stems)) { places[stems, default: []].append(line.offset) }
    }

    /// The word that makes two neighbors a phrase of the table, where one of them has a slip: “time” for “tme” after
    /// “wait”. Short words are only taken so, because alone each slip makes them another word.
    static func word(for slip: String, after before: String?, before after: String?) -> String? {
        for phrase in things.joined() where phrase.words.count == 2 {
            let (first, second) = (phrase.words[0], phrase.words[1])
            if let before, SearchTokens.stem(before) == phrase.stems[0], isSlip(slip, of: second) { return second }
            if let after, SearchTokens.stem(after) == phrase.stems[1], isSlip(slip, of: first) { return first }
        }
        return nil
    }

    private static func isSlip(_ slip: String, of word: String) -> Bool {
        word.count > 3 && abs(word.count - slip.count) < 2 && Spelling.distance(slip, word) == 1
    }

    /// Every word of the table, which spelling is held against beside the words of the titles.
    static let words: Set<String> = Set(things.joined().flatMap(\.words).filter { $0.count > 3 })

    /// Whether a word, in one form or another, is among them.
    static func hasWord(_ word: String) -> Bool { stems.contains(SearchTokens.stem(word)) }

    private static let stems = Set(words.map(SearchTokens.stem))
    private static let longest = things.joined().map(\.words.count).max() ?? 1

    /// The longest phrase of the table with which these words begin: how many words it takes, and what else is said for
    /// it.
    static func match(_ words: ArraySlice<String>) -> (count: Int, phrases: [[String]])? {
        let stems = words.prefix(longest).map(SearchTokens.stem)
        for count in stride(from: stems.count, to: 0, by: -1) {
            let asked = Array(stems.prefix(count))
            guard let found = places[asked] else { continue }
            return (count, found.flatMap { things[$0] }.filter { $0.stems != asked }.map(\.words))
        }
        return nil
    }
}
