/// Sentences that invented educators and their readers write.
enum ScaleWords {
    private static let begun = [
        "My students had stopped answering unless I called on them.", "Four students did most of the talking.",
        "The exit slips showed two groups: those who had it and those who had copied it.",
        "I chose one period and kept the others as they were.", "We had just begun a new unit.",
        "Last year I tried this for a week and gave up too early.", "A colleague watched and counted for me.",
        "I planned three lessons and wrote down beforehand what I hoped to see.",
    ]
    private static let done = [
        "I told the class what would be different and why.", "In the first lesson it felt slow, and I kept going.",
        "I wrote the question on the board before anyone could answer.", "Pairs spoke first, then everybody.",
        "I moved two desks so that I could hear every group.", "On the third day students began without me.",
        "I collected the notes of every second student, so as not to choose the best.",
        "When it stalled, I asked them to say it again in their own words.",
    ]
    private static let seen = [
        "Eleven different students spoke, where there had been five.",
        "The second set of notes gives reasons; the first does not.",
        "Two students still wait for others to begin.", "Answers became longer, and some began with “I disagree”.",
        "Most could explain the step that half of them had skipped.", "I would plan less and listen longer next time.",
        "The quiet group did as well on paper as the loud one.", "What changed most was what I expected of them.",
    ]
    private static let thanks = [
        "Thank you for showing the lesson that went wrong as well.", "Clear and honest work; I learned from it.",
        "You let students speak for themselves.", "Thank you. Your second lesson says more than the first.",
    ]
    private static let ahead = [
        "Show what students wrote, not only what they were asked.",
        "Say which students you planned for, and how you knew.",
        "Compare the same task before and after.", "Tell what you would have taken as a sign that it did not work.",
    ]
    private static let own = ["I see it in the second half.", "The notes show it.", "Most of all on the third day."]

    static func answer(_ chance: inout Chance) -> String {
        [chance.percent(50) ? begun : done, seen].map { chance.one(of: $0) }.joined(separator: " ")
    }

    static func reply(_ chance: inout Chance) -> String { chance.one(of: done) }
    static func overall(_ chance: inout Chance) -> String { chance.one(of: thanks) }
    static func feedback(_ chance: inout Chance) -> String { chance.one(of: ahead) }
    static func note(_ chance: inout Chance) -> String { chance.one(of: own) }
}
