import PlatformKit
import Testing

@testable import Application

struct PasswordHashingTests {
    /// RFC 7914, section 12; the first 32 of 64 bytes.
    @Test func `what is kept is scrypt`() throws {
        let verifier = try #require(
            PasswordVerifier(
                of: "pleaseletmein",
                salt: Array("SodiumChloride".utf8),
                cost: PasswordCost(cost: 16_384, blockSize: 8, parallelism: 1)
            )
        )
        let text = verifier.key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(text == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
    }

    @Test func `ASVS 11.4.2: a password costs as much as OWASP asks, and little enough memory for a small server`() {
        let cost = PasswordCost.standard
        // OWASP: N=2^17, r=8, p=1, or figures that are as hard, such as N=2^15, r=8, p=3.
        #expect(cost == PasswordCost(cost: 1 << 15, blockSize: 8, parallelism: 3))
        #expect(128 * cost.cost * cost.blockSize == 32 << 20)
        #expect(cost.isBearable)
    }

    @Test func `ASVS 11.4.2: a hash holds its cost and salt, and never the password`() async throws {
        let hashing = PasswordHashing(cost: Platform.quickly)
        let one = try await hashing.verifier(of: "vexing kumquat lagoons", salt: Clock.system.random(16))
        let other = try await hashing.verifier(of: "vexing kumquat lagoons", salt: Clock.system.random(16))
        #expect(one != other && one.hasPrefix("scrypt$16$1$1$") && !one.contains("kumquat"))
        let right = try await hashing.check("vexing kumquat lagoons", one)
        #expect(right.fits && !right.isOld)
        #expect(try await hashing.check("vexing kumquat lagoon", one).fits == false)
        #expect(try await hashing.check("vexing kumquat lagoons", nil).fits == false)
        let dearer = PasswordHashing(cost: PasswordCost(cost: 32, blockSize: 1, parallelism: 1))
        let old = try await dearer.check("vexing kumquat lagoons", one)
        #expect(old.fits && old.isOld, "it is to be made anew")
    }

    @Test func `the same letters in another spelling are the same password`() async throws {
        let hashing = PasswordHashing(cost: Platform.quickly)
        let composed = try await hashing.verifier(of: "caf\u{E9} au lait", salt: [1, 2, 3])
        #expect(try await hashing.check("cafe\u{301} au lait", composed).fits)
    }

    @Test(arguments: [
        "", "scrypt$16$1$1$aa", "scrypt$17$1$1$aaaa$aaaa", "scrypt$2147483648$8$1$aaaa$aaaa", "md5$1$1$1$aaaa$aaaa",
        "scrypt$1048576$32$16$aeba$" + String(repeating: "a", count: 52),
    ])
    func `a stored hash that is none, or asks for too much, fits no password`(text: String) async throws {
        #expect(PasswordVerifier(text) == nil)
        #expect(try await PasswordHashing(cost: Platform.quickly).check("anything at all", text).fits == false)
    }

    @Test func `a flood of tries takes a few places at once, and beyond a bound it is turned away`() async throws {
        let hashing = PasswordHashing(
            cost: PasswordCost(cost: 4096, blockSize: 8, parallelism: 1),
            atOnce: 2,
            mostWaiting: 10
        )
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<60 {
                group.addTask { (try? await hashing.check("wrong", nil)) != nil }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count == 60)
        #expect(outcomes.contains(false), "some were turned away")
        #expect(outcomes.count { $0 } >= 12, "those who waited got their turn")
        #expect(await hashing.mostRunning == 2)
        #expect(try await hashing.check("wrong", nil).fits == false, "afterwards there is room again")
    }
}
