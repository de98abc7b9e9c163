import Credentialing
import Testing

@testable import Application

struct TOTPTests {
    private let totp = TOTP(secret: Array("12345678901234567890".utf8))

    /// The test values of RFC 6238, appendix B, for SHA-1; six digits are the last six of eight.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of RFC 6238`(second: Int, code: String) {
        let moment = Instant(milliseconds: Int64(second) * 1000)
        #expect(totp.code(at: TOTP.step(at: moment)) == code)
    }

    @Test func `the code before and the one after are taken, older and later ones are not`() {
        let now = Instant(milliseconds: 1_795_536_000_000)
        let step = TOTP.step(at: now)
        for distance in -1...1 {
            let code = totp.code(at: step + Int64(distance))
            #expect(totp.step(of: code, at: now, after: 0) == step + Int64(distance))
        }
        for distance in [-3, -2, 2, 3] {
            #expect(totp.step(of: totp.code(at: step + Int64(distance)), at: now, after: 0) == nil)
        }
        #expect(totp.step(of: totp.code(at: step), at: now, after: step) == nil, "used already")
        #expect(totp.step(of: "", at: now, after: 0) == nil)
    }

    @Test func `the key can be typed, and the address says whose it is`() {
        #expect(totp.key == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(
            totp.address(account: "imani@tv.example", issuer: "Tamarack Valley")
                == "otpauth://totp/Tamarack%20Valley:imani%40tv%2Eexample"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tamarack%20Valley"
        )
    }

    @Test func `a recovery code is read with and without groups, and nothing else is one`() {
        let code = RecoveryCode.text((0..<15).map { UInt8($0 * 17) })
        #expect(code.count == 29)
        #expect(RecoveryCode.key(code) == RecoveryCode.key(code.uppercased().replacing("-", with: " ")))
        #expect(RecoveryCode.key(code) != nil)
        #expect(RecoveryCode.key("123456") == nil)
        #expect(RecoveryCode.key(code + "a") == nil)
    }
}
