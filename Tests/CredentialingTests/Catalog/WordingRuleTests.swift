import Testing

@testable import Credentialing

struct WordingRuleTests {
    private let english = VagueWords.english
    private let spanish = VagueWords.spanish

    @Test(arguments: [
        "The educator understands wait time.", "Knows three questions.", "Shows a deep understanding of talk.",
        "The principal is able to appreciate data.", "Teachers learn about feedback.", "The coach is aware of bias.",
    ])
    func `verbs that nobody can see are named`(text: String) {
        #expect(english.vagueVerbs(in: text).count == 1)
    }

    @Test(arguments: [
        "Students know what the silence is for.", "The educator plans questions that show what students know.",
        "The notes say \"I understand\".", "The value is given.", "The teacher learns each name by Friday.",
        "Students answer with understanding.",
    ])
    func `what students know, and what is quoted, is left alone`(text: String) {
        #expect(english.vagueVerbs(in: text) == [])
    }

    @Test func `words that judge without saying by what are named, and numbers are not`() {
        #expect(english.vagueAmounts(in: "Groups work effectively and the plan is good.") == ["effectively", "good"])
        #expect(english.vagueAmounts(in: "At least two questions have several good answers, in gray as well.") == [])
        #expect(spanish.vagueAmounts(in: "La pregunta es adecuada.") == ["adecuada"])
        #expect(spanish.vagueAmounts(in: "Algo cambió en al menos dos textos.") == [])
    }

    @Test func `an effect is found in both languages`() {
        #expect(english.namesEffect("The educator waits, so that more students speak."))
        #expect(!english.namesEffect("The educator waits."))
        #expect(spanish.namesEffect("La docente espera para que más alumnos hablen."))
        #expect(english.withoutEffect("The educator waits so that students understand.") == "The educator waits ")
    }

    @Test func `two actions of one doer are two aspects, two things are not`() throws {
        let joined = try #require(english.joinedActions(in: "The educator plans lessons and assesses students."))
        #expect(joined == ("plans", "assesses"))
        #expect(english.joinedActions(in: "The plan names questions and answers.") == nil)
        #expect(english.joinedActions(in: "The second silence is held, and the thought is passed on.") == nil)
    }

    @Test func `levels that only swap intensifiers have one core`() {
        #expect(english.core(of: "The plan rarely names it.") == english.core(of: "The plan always names it."))
        #expect(english.core(of: "The plan names one idea.") != english.core(of: "The plan names two ideas."))
    }

    @Test func `a language without a list is not looked at`() {
        #expect(VagueWords.of("fr") == nil)
        #expect(VagueWords.of("es-MX") != nil)
    }

    @Test(arguments: [
        ("Rowe, M. B. (1986). Wait time: Slowing down. Journal, 37, 43.", [String]()),
        ("Internet Safety Labs. (2022). 2022 K12 edtech safety benchmark.", []),
        ("Assistance to States, 34 CFR 300.323(d), accessibility.", []),
        ("Rowe, M. B. Wait time. Journal, 1986.", []),
        ("Rowe, M. B. (n.d.). Wait time in talk.", []),
        ("Rowe, M. B. Wait time in talk.", ["year"]),
        ("Rowe, M. B. (1986).", ["title"]),
        ("(1986). Wait time in talk.", ["author"]),
    ])
    func `a citation has author, year and title`(text: String, missing: [String]) {
        #expect(CitationForm(text).missing == missing)
    }
}
