import Credentialing
import PlatformKit
import Testing

@testable import Application

struct FrequentPasswordsTests {
    @Test func `ASVS 6.2.4: ten thousand passwords that leaked most often are refused, however they are written`()
        async throws
    {
        #expect(FrequentPasswords.all.count > 10_000)
        #expect(FrequentPasswords.all.allSatisfy { $0.count >= PasswordRule.least })
        let cast = try await Cast.assemble(on: Platform.testing())
        let imani = try await cast.actor("Imani")
        let beyondTheRule = FrequentPasswords.all.filter { !CommonPasswords.holds($0) }.sorted()
        #expect(beyondTheRule.count > 1_000, "the list says more than the rule")
        for password in beyondTheRule.prefix(20) {
            #expect(try await cast.platform.problem(ofPassword: password, for: imani) == .common)
            #expect(try await cast.platform.problem(ofPassword: password.uppercased(), for: imani) == .common)
        }
        #expect(try await cast.platform.problem(ofPassword: "vexing kumquat lagoons", for: imani) == nil)
    }
}
