package import Credentialing

/// One mail as it goes over the wire (RFC 5322 and 2045): the same in plain text and in HTML. Nothing that a person
/// wrote can add a line to its head.
package struct MailMessage: Hashable, Sendable {
    /// Unique and the same at each try, so that mail programs recognize a second delivery.
    package let id: String
    package let from: Mailbox
    package let to: Mailbox
    package let subject: String
    package let text: String
    package let html: String
    package let date: Instant

    /// A mail with both bodies.
    package init(
        id: String,
        from: Mailbox,
        to: Mailbox,
        subject: String,
        text: String,
        html: String,
        date: Instant
    ) {
        self.id = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        self.from = from
        self.to = to
        self.subject = subject.onOneLine
        self.text = text
        self.html = html
        self.date = date
    }

    /// The whole message, with CRLF at the end of every line. ASCII, unless an address is not.
    package var content: String {
        // Quoted-printable never holds `=_`, so no body can hold the boundary.
        let boundary = "=_\(id)"
        let head = [
            "Date: \(MailDate.text(date))",
            "From: \(from.headerText)",
            "To: \(to.headerText)",
            "Subject: \(folded(subject))",
            "Message-ID: <\(id)@\(from.domain)>",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
        ]
        let lines =
            head + ["", "--\(boundary)"] + part("text/plain", text) + ["--\(boundary)"] + part("text/html", html)
            + ["--\(boundary)--", ""]
        return lines.joined(separator: "\r\n")
    }

    private func part(_ type: String, _ body: String) -> [String] {
        [
            "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
            QuotedPrintable.text(body),
        ]
    }

    /// A subject in lines of at most 76 characters, broken at spaces; encoded when it is not ASCII, could be taken for
    /// an encoded word, or has a word too long for a line.
    private func folded(_ subject: String) -> String {
        let words = subject.split(separator: " ")
        let isPlain = subject.utf8.allSatisfy { $0 < 0x80 } && !subject.contains("=?")
        guard isPlain, words.allSatisfy({ $0.utf8.count <= 60 }) else { return EncodedWords.text(subject) }
        var lines: [String] = []
        var line = ""
        for word in words {
            // The first line begins with the name of the field.
            if !line.isEmpty, line.utf8.count + word.utf8.count > 65 {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\r\n ")
    }
}

/// `Wed, 25 Nov 2026 21:00:00 +0000` (RFC 5322 §3.3).
enum MailDate {
    static func text(_ instant: Instant) -> String {
        let seconds = Int(instant.milliseconds.quotientFloored(by: 1000))
        let days = Int(Int64(seconds).quotientFloored(by: 86_400))
        let date = LocalDate(daysSince1970: days)
        let rest = seconds - days * 86_400
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(weekdays[date.weekday - 1]), \(date.day) \(months[date.month - 1]) \(date.year) "
            + time.joined(separator: ":") + " +0000"
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension Int64 {
    fileprivate func quotientFloored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
