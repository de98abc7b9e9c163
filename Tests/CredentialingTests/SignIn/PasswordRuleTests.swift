import Testing

@testable import Credentialing

struct PasswordRuleTests {
    private let rule = PasswordRule(context: [
        "Imani Castellano", "imani.castellano@tamarackvalley.example", "Tamarack Valley Schools",
        "https://badges.tamarackvalley.example",
    ])

    @Test func `ASVS 6.2.1, 6.2.9: eight characters at least, long ones are taken, and fifteen are advised`() {
        #expect(rule.problem(of: "k3v!plo") == .tooShort)
        #expect(rule.problem(of: "k3v!plox") == nil)
        let long = String(repeating: "vexing kumquat lagoons ", count: 11)
        #expect(long.count == 253)
        #expect(rule.problem(of: long + "xyz") == nil)
        #expect(rule.problem(of: long + "xyzw") == .tooLong)
        #expect(PasswordRule.Problem.tooShort.sentence.contains("15 or more"))
    }

    @Test func `characters are counted as people see code points, not bytes`() {
        #expect(rule.problem(of: "šžćđ🐢пёӂ") == nil)
        #expect(rule.problem(of: "🐢🦔🦩") == .tooShort)
    }

    @Test(arguments: [
        "vexing kumquat lagoons", "zqhvkwpd", "ZQHVKWPD", "93-71 x 4408 z", "    k9 l w   ", "ünïcødé ŵörðš",
    ])
    func `ASVS 6.2.5: no kind of character has to be there, and none is refused`(password: String) {
        #expect(rule.problem(of: password) == nil)
    }

    @Test(arguments: [
        "password", "Password1", "P@ssw0rd", "p@$$w0rd!", "passw0rd2026", "12345678", "123456789012", "87654321",
        "11111111", "00000000", "abababab", "abcabcabc", "qwertyuiop", "asdfghjkl", "1qaz2wsx", "zaq12wsx",
        "qazwsxedc", "1q2w3e4r", "iloveyou", "iloveyou2", "sunshine1", "princess", "football1", "baseball",
        "welcome1", "Welcome2026!", "letmein1", "trustno1", "dragon123", "monkey12", "superman", "batman01",
        "starwars", "whatever", "computer", "internet", "michelle", "jennifer", "charlie1", "jordan23", "liverpool",
        "chelsea1", "pokemon1", "butterfly", "Summer2026", "winter2025!", "teacher1", "Teacher2026", "school123",
        "changeme", "default1", "administrator", "adm1n1strator", "chocolate", "loveyou1", "lovelove", "angelangel",
        "hellohello", "redsox2004", "yankees1", "mustang1", "corvette", "11223344", "1234abcd", "abcd1234", "a1b2c3d4",
        "aaaaaaaa", "aaaaaaa1", "!@#$%^&*", "01011980", "1980-01-01", "monday123", "catdog12", "harrypotter",
        "happyday", "12qwaszx", "qweasdzxc", "iloveu12", "jesus123", "blessed1", "michael1", "ashley12",
        "1q2q3q4q", "a1s2d3f4", "liverpoo", "alexandr", "eastwood", "leavemealone", "redwings",
        "monkeyman1", "bobcats1",
    ])
    func `ASVS 6.2.4: what is tried first is refused, with capitals, digits and signs around it`(password: String) {
        #expect(rule.problem(of: password) == .common)
    }

    @Test(arguments: [
        "Castellano2026", "imani-castellano", "TamarackValley1", "tamarack.valley", "1mani.Castell4no", "Tamarack!!",
    ])
    func `ASVS 6.2.11: words of the person and the place are refused`(password: String) {
        #expect(rule.problem(of: password) == .personal)
    }

    @Test(arguments: ["imani keeps seven wet umbrellas", "tamarack needles fall in Tuesday's soup"])
    func `a long one may hold such a word`(password: String) {
        #expect(rule.problem(of: password) == nil)
    }

    @Test func `the list of words is plain and stands for many thousand passwords`() {
        #expect(CommonWords.all.count > 3_000)
        #expect(CommonWords.all.allSatisfy { word in word.allSatisfy { ("a"..."z").contains($0) } })
    }

    @Test func `every refusal says what to do, and none that anybody failed`() {
        for problem in [PasswordRule.Problem.tooShort, .tooLong, .common, .personal] {
            #expect(problem.sentence.contains("hoose") && !problem.sentence.lowercased().contains("fail"))
        }
    }
}
