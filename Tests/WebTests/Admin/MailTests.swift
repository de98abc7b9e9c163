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
    func `an administrator reads mail, but outside of a demonstration no link that signs in as another`(
        isDemo: Bool
    ) async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let folder = FileManager.default.temporaryDirectory.appending(path: "proven-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.message.utf8).write(to: folder.appending(path: "m1.eml"))
        let tomas = try #require(cast.people["Tomás"])
        _ = try await cast.platform.write { work in
            try work.run(
                """
                INSERT INTO mail (id, person, address, template, subject, delivered_to, sent)
                VALUES ('m1', \(tomas), 'tomas@x.example', 'signInLink', 'Sign in to Proven', 'file m1.eml', \(work.now))
                """
            )
        }
        try await WebSession.run(cast, isDemo: isDemo, mailFolder: folder.path()) { client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let list = try await samuel.get("/admin/mail")
            #expect(list.says("Tomás Okafor"))
            let mail = try await samuel.get(try #require(list.link("Sign in to Proven")))
            #expect(mail.says("Hello Tomás,"))
            #expect(mail.says("/sign-in/abcdefghij") == isDemo)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/admin/mail").status == 404)
            #expect(try await imani.get("/admin/mail/m1").status == 404)
        }
    }
}
