import Application
import Credentialing
import Foundation
import HummingbirdTesting
import PlatformKit
import Storage
import Testing

@testable import Web

struct MailTests {
    private static let message = [
        "Subject: Sign in to Proven", "MIME-Version: 1.0", "Content-Type: multipart/alternative;",
        " boundary=\"=_m1\"", "", "--=_m1", "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable", "", "Hello Tom=C3=A1s,", "",
        "http://127.0.0.1:8080/sign-in/abcdef=",
        "ghij", "--=_m1", "Content-Type: text/html; charset=utf-8", "", "<p>no</p>", "--=_m1--", "",
    ].joined(separator: "\r\n")

    @Test func `the plain text of a message is read, soft line ends joined`() {
        let text = MailFile.plainText(of: Self.message)
        #expect(text == "Hello Tomás,\n\nhttp://127.0.0.1:8080/sign-in/abcdefghij\n")
        #expect(MailFile.plainText(of: "no head at all") == "no head at all")
    }

    @Test(arguments: [
        "file ../secret.eml", "file /etc/passwd", "file .x.eml", "smtp host", "file a.txt", "file a/b.eml",
    ])
    func `only files of the folder itself are read`(place: String) {
        #expect(MailFile.text(of: place, in: "/tmp") == nil)
    }

    @Test(arguments: [true, false])
    func `an administrator reads mail, but no link that signs in as another, in a demonstration neither`(
        isDemo: Bool
    ) async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Self.keep("m1", "signInLink", "Sign in to Proven", for: "Tomás", of: cast)
        try await WebSession.run(cast, isDemo: isDemo, mailFolder: folder.path()) { client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let list = try await samuel.get("/admin/mail")
            #expect(list.says("Tomás Okafor"))
            let mail = try await samuel.get(try #require(list.link("Sign in to Proven")))
            #expect(mail.says("Hello Tomás,"))
            #expect(!mail.says("abcdefghij"))
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/admin/mail").status == 404)
            #expect(try await imani.get("/admin/mail/m1").status == 404)
        }
    }

    @Test func `who administers does not learn from the mail how somebody's work went`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Self.keep("m1", "answerReady", "You have an answer on Calm First", for: "Imani", of: cast)
        try await WebSession.run(cast, mailFolder: folder.path()) { client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let list = try await samuel.get("/admin/mail")
            #expect(list.says("Imani Castellano") && !list.says("Calm First"))
            let mail = try await samuel.get(try #require(list.link("About their work")))
            #expect(!mail.says("Calm First") && !mail.says("Hello"))
        }
    }

    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "proven-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(message.utf8).write(to: folder.appending(path: "m1.eml"))
        return folder
    }

    private static func keep(
        _ id: String,
        _ template: String,
        _ subject: String,
        for name: String,
        of cast: Cast
    ) async throws {
        let person = try #require(cast.people[name])
        _ = try await cast.platform.write { work in
            try work.run(
                """
                INSERT INTO mail (id, person, address, template, subject, delivered_to, sent)
                VALUES (\(id), \(person), 'x@x.example', \(template), \(subject), \("file \(id).eml"), \(work.now))
                """
            )
        }
    }
}
