import Background
import Credentialing
import Foundation
import Testing

extension MailMessage {
    /// A mail to one person; only what a test is about is said.
    static func sample(
        name: String = "Imani Castellano",
        address: String = "imani@tamarack.example",
        subject: String = "You have an answer",
        text: String = "Read it."
    ) -> MailMessage {
        let nobody = Mailbox(name: "Proven", address: "mail@proven.example")
        let to = Mailbox(name: name, address: address)
        guard let from = nobody, let to else { preconditionFailure("the sample has no address") }
        return MailMessage(
            id: "0193-7a",
            from: from,
            to: to,
            subject: subject,
            text: text,
            html: "<p>\(text)</p>",
            date: Instant(milliseconds: 1_795_536_000_000)
        )
    }

    /// Fields of the head by name, unfolded.
    var fields: [(name: String, value: String)] {
        let head = content.split(separator: "\r\n\r\n", maxSplits: 1)[0]
        return head.replacing("\r\n ", with: " ").split(separator: "\r\n").map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts.count > 1 ? String(parts[1].dropFirst()) : "")
        }
    }
}

struct MailMessageTests {
    @Test(arguments: [
        "Imani\r\nBcc: everyone@example.org", "Imani\nBcc: a@b.example", "Imani\rBcc: x", "Imani\u{2028}Bcc: x",
        "\r\n\r\n<script>", "Imani\" <other@example.org>, \"", "a\\", "\u{0}\u{1B}[31m", "\u{202E}gro.elpmaxe",
    ])
    func `a name adds nothing to the head`(name: String) throws {
        let message = MailMessage.sample(name: name, subject: name)
        #expect(
            message.fields.map(\.name) == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress",
                "MIME-Version", "Content-Type",
            ]
        )
        let to = try #require(message.fields.first { $0.name == "To" }).value
        #expect(to.hasSuffix("<imani@tamarack.example>"))
        #expect(
            message.content.unicodeScalars.allSatisfy {
                $0.value < 127 && ($0.value > 31 || "\r\n".unicodeScalars.contains($0))
            }
        )
    }

    @Test(arguments: [
        "", "imani", "@tamarack.example", "imani@", "imani@tamarack", "a b@tamarack.example",
        "imani@tamarack.example\r\nRCPT TO:<x@y.example>", "imani@tamarack.example>", "<imani@tamarack.example",
        "a@b.example,c@d.example", "imani@tama\u{2028}rack.example", "imani@\u{202E}tamarack.example",
        "\u{85}imani@tamarack.example", "im\u{0}ani@tamarack.example",
        "\"imani\"@tamarack.example", "imani@[127.0.0.1]", String(repeating: "a", count: 250) + "@b.example",
    ])
    func `an address that could say more than an address is none`(address: String) {
        #expect(Mailbox(name: "Imani", address: address) == nil)
    }

    @Test func `lines end with CRLF and are short`() {
        let long = String(repeating: "Überlänge 𝒳 ", count: 60)
        let content = MailMessage.sample(name: long, subject: long, text: long + "\n" + long + "\r" + long).content
        #expect(content.replacing("\r\n", with: "").utf8.allSatisfy { $0 != 10 && $0 != 13 })
        #expect(content.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        #expect(content.utf8.allSatisfy { $0 < 128 })
        #expect(content.hasSuffix("--\r\n"))
    }

    @Test(arguments: [
        "Wait Time That Invites Thinking", "Zeit, die zum Denken lädt", "=?UTF-8?B?aGVsbG8=?=",
        "日本語の題名 " + String(repeating: "あ", count: 80),
        String(repeating: "word ", count: 40) + "end", String(repeating: "x", count: 200),
    ])
    func `a subject reads as it was written`(subject: String) throws {
        let raw = try #require(MailMessage.sample(subject: subject).fields.first { $0.name == "Subject" }).value
        #expect(decoded(raw) == subject)
    }

    @Test func `text reads as it was written`() throws {
        let text = "a=b & c < d  \nÄ \u{1F600}\t\n\n" + String(repeating: "é", count: 100) + "\nend "
        let content = MailMessage.sample(text: text).content
        let start = try #require(content.firstRange(of: "quoted-printable\r\n\r\n")).upperBound
        let end = try #require(content[start...].firstRange(of: "\r\n--=_")).lowerBound
        let body = String(content[start..<end])
        #expect(unquoted(body) == text.replacing("\n", with: "\r\n"))
    }

    @Test func `the date is that of RFC 5322`() throws {
        let date = try #require(MailMessage.sample().fields.first { $0.name == "Date" }).value
        #expect(date == "Tue, 24 Nov 2026 16:00:00 +0000")
    }

    @Test func `a second try has the same id`() throws {
        let id = try #require(MailMessage.sample().fields.first { $0.name == "Message-ID" }).value
        #expect(id == "<0193-7a@proven.example>")
    }

    private func decoded(_ value: String) -> String {
        guard value.hasPrefix("=?") else { return value }
        let words = value.split(separator: " ").map { $0.dropFirst("=?UTF-8?B?".count).dropLast(2) }
        return words.map { String(decoding: Data(base64Encoded: String($0)) ?? Data(), as: UTF8.self) }.joined()
    }

    private func unquoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "="), rest.count >= 2 else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
