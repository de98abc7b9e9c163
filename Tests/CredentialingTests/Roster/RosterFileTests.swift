import Credentialing
import Testing

struct RosterFileTests {
    private static let head = "given name,family name,work e-mail,organization,role,from,to,action\n"

    private func file(_ text: String) throws -> RosterFile {
        try RosterFile(RosterText(Array(text.utf8)))
    }

    private func sentence(_ bytes: [UInt8]) -> String {
        do throws(RosterFault) {
            _ = try RosterFile(RosterText(bytes))
            return ""
        } catch {
            return error.sentence
        }
    }

    @Test func `columns come in any order under the names that people use`() throws {
        let file = try file("Organization,E-Mail,First name,Last Name\nCedar,a@b.example,Ana,Ruiz\n")
        let row = try #require(file.rows.first)
        #expect(row.line == 2 && row.name == "Ana Ruiz" && row[.address] == "a@b.example")
        #expect(row[.organization] == "Cedar" && row[.roles].isEmpty && file.notes.isEmpty)
    }

    @Test func `a byte order mark, CRLF and quoted values are read`() throws {
        let text = "\u{FEFF}\"work e-mail\",organization\r\na@b.example,\"Cedar, North\"\r\n\r\n"
        #expect(try file(text).rows.map { $0[.organization] } == ["Cedar, North"])
    }

    @Test func `semicolons and tabs are read, and it is said`() throws {
        for separator in [";", "\t"] {
            let file = try file("work e-mail\(separator)organization\na@b.example\(separator)Cedar\n")
            #expect(file.rows.first?[.organization] == "Cedar" && file.notes.count == 1)
        }
    }

    @Test func `what Windows writes is read, and it is said`() throws {
        let bytes =
            Array("given name,work e-mail,organization\n".utf8) + [0x54, 0x6F, 0x6D, 0xE1, 0x73]
            + Array(",t@b.example,Cedar ".utf8) + [0x96] + Array(" North\n".utf8)
        let file = try RosterFile(RosterText(bytes))
        #expect(file.rows.first?.name == "Tomás" && file.rows.first?[.organization] == "Cedar – North")
        #expect(file.notes.first?.contains("not UTF-8") == true)
    }

    @Test func `files that are something else are refused with what to do`() {
        #expect(sentence([]).contains("empty"))
        #expect(sentence(Array("  \n ".utf8)).contains("empty"))
        #expect(sentence([0x50, 0x4B, 0x03, 0x04, 1, 2]).contains("workbook"))
        #expect(sentence([0xFF, 0xFE, 0x61, 0x00]).contains("UTF-16"))
        #expect(sentence([0x61, 0x00, 0x62]).contains("no text"))
        #expect(sentence([0x61, 0x81, 0x62]).contains("cannot be read"))
        #expect(sentence(Array(repeating: 0x61, count: RosterText.limit + 1)).contains("larger than 1 MB"))
        #expect(sentence(Array("<html><body>no</body></html>\nx\n".utf8)).contains("is no column"))
    }

    @Test func `heads are checked: unknown, twice, and missing`() {
        #expect(sentence(Array("work e-mail,organization,rolse\nx,y,z\n".utf8)).contains("“rolse” is no column"))
        #expect(sentence(Array("email,work e-mail,organization\nx,y,z\n".utf8)).contains("two columns"))
        #expect(sentence(Array("work e-mail,role\nx,y\n".utf8)).contains("no column “organization”"))
        #expect(sentence(Array(Self.head.utf8)).contains("nothing below"))
    }

    @Test func `too many lines, too many values and too long ones are told`() {
        let many = String(repeating: "a@b.example,Cedar\n", count: RosterFile.most + 1)
        #expect(sentence(Array(("work e-mail,organization\n" + many).utf8)).contains("5001 lines"))
        let wide = "work e-mail,organization\na@b.example,Cedar,North\n"
        #expect(sentence(Array(wide.utf8)).contains("Line 2 has 3 values for 2 columns"))
        let long = "work e-mail,organization\na@b.example," + String(repeating: "x", count: 401)
        #expect(sentence(Array(long.utf8)).contains("more than 400 characters"))
        #expect(sentence(Array("work e-mail,organization\n\"a".utf8)).contains("Line 2"))
    }

    @Test func `any bytes give a file or a sentence, never a crash`() {
        var random = SplitMix(state: 3)
        let pieces: [[UInt8]] = [
            Array("work e-mail".utf8), Array("organization".utf8), [0x2C], [0x0A], [0x0D], [0x22], [0x3B], [0xC3],
            [0xA9], [0x81], [0x20], Array("a@b.example".utf8), [0xEF, 0xBB, 0xBF],
        ]
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            if let file = try? RosterFile(RosterText(bytes)) { #expect(!file.rows.isEmpty) }
        }
    }
}
