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
        "running record | fluency | oral reading | orf | wcpm | words correct per minute",
        "family | parent | guardian | caregiver | home school communication",
        "interpreter | translator | translation | interpretation",
        "privacy | ferpa | coppa | student data | data protection | confidential | confidentiality",
        "hallway | duty | recess | cafeteria | lunchroom | bus | supervision | playground",
        "bloodborne | blood | bbp | bodily fluids | osha | universal precautions | first aid",
        "accessible | accessibility | a11y | udl | universal design | alt text | alternative text | captions | ada | wcag",
        "co teaching | coteaching | co teach | coteach | co teacher | push in | inclusion class | team teaching",
        "coach | coaching conversation | instructional coach",
        "walkthrough | walk through | classroom visit | classroom observation | learning walk | instructional rounds"
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

    /// Every phrase with the things it stands for.
    private static let things: [[[String]]] = lines.map { line in
        line.split(separator: "|").map { SearchTokens.words(of: String($0)) }
    }

    /// Every word of the table, which spelling is held against beside the words of the titles.
    static let words: Set<String> = Set(things.joined().joined().filter { $0.count > 3 })

    private static let longest = things.joined().map(\.count).max() ?? 1

    /// The longest phrase of the table with which these words begin: how many words it takes, and what else is said for
    /// it.
    static func match(_ words: ArraySlice<String>) -> (count: Int, phrases: [[String]])? {
        for count in stride(from: min(longest, words.count), to: 0, by: -1) {
            let asked = Array(words.prefix(count))
            let found = things.filter { $0.contains { isSame($0, asked) } }
            guard !found.isEmpty else { continue }
            return (count, found.joined().filter { !isSame($0, asked) })
        }
        return nil
    }

    private static func isSame(_ one: [String], _ other: [String]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { SearchTokens.isSame($0, $1) }
    }
}
