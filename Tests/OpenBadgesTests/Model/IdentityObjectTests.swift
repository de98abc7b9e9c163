import OpenBadges
import Testing

struct IdentityObjectTests {
    @Test func `the hash is that of the address in lower case and the salt`() {
        // printf '%s' 'ada@district.examples1' | sha256sum
        let object = IdentityObject(hashing: "Ada@District.example", salt: "s1")
        #expect(object.identityHash == "sha256$57cb0eb10bd72dddc3dfb54f107ebf21db3a3d114d05a355f4c393e08c4ca46f")
        #expect(object.hashed && object.identityType == "emailAddress" && object.salt == "s1")
    }

    @Test func `an address is recognized whatever its case, another is not`() {
        let object = IdentityObject(hashing: "Ada@District.example")
        #expect(object.matches("ada@district.EXAMPLE"))
        #expect(!object.matches("bob@district.example"))
        #expect(IdentityObject(plain: "Ada@District.example", type: "emailAddress").matches("ada@district.example"))
    }

    @Test func `an identifier that is no address counts exactly`() {
        let object = IdentityObject(plain: "A-17", type: "sourcedId")
        #expect(object.matches("A-17"))
        #expect(!object.matches("a-17"))
    }

    @Test func `two badges for one address cannot be told to belong together`() {
        let hashes = (0..<8).map { _ in IdentityObject(hashing: "ada@district.example").identityHash }
        #expect(Set(hashes).count == hashes.count)
    }

    @Test(arguments: ["", "sha256", "sha256$", "sha256$xyz", "sha1$00", "md5$00", "$", "plain@a.example"])
    func `a text that is not a hash matches nothing`(text: String) {
        #expect(IdentityHash(parsing: text) == nil)
        #expect(!IdentityObject(hashed: true, identityHash: text, identityType: "emailAddress").matches(text))
    }

    @Test func `a subject is recognized by its id and by its identifiers`() {
        let achievement = Achievement(id: "urn:a:1", name: "A", description: "A", criteria: Criteria())
        let subject = AchievementSubject(
            achievement: achievement,
            id: "mailto:bob@district.example",
            identifier: [IdentityObject(hashing: "ada@district.example")]
        )
        #expect(subject.isRecognized(as: "ada@district.example"))
        #expect(subject.isRecognized(as: "bob@district.example"))
        #expect(!subject.isRecognized(as: "eve@district.example"))
    }
}
