import Application
import Credentialing
import Files
import PlatformKit
import Storage

extension PageReadings {
    private static let plan = ResponseAddress(item: "lesson", slot: "plan")
    private static let pdf = Array("%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8)

    static let evidence = [
        PageReading("adding, opening and removing a file") { scene in
            let (draft, linh) = (scene.draft, try await scene.actor("Linh"))
            _ = try await scene.platform.fileQuota(of: linh)
            let incoming = try await scene.platform.beginFile(named: "plan.pdf", to: plan, of: draft, by: linh)
            try await incoming.file.append(pdf)
            let added = try await scene.platform.finishFile(incoming, by: linh)
            try await scene.platform.describeFile(
                added.response,
                students: .consent,
                permissionNote: "On file.",
                of: draft,
                by: linh
            )
            _ = try await scene.platform.openFile(added.file, by: linh)
            try await scene.platform.removeFile(added.response, from: draft, by: linh)
            try await scene.platform.destroyFile(added.file)
        },
        PageReading("a file before the reader who holds the work") { scene in
            let added = try await scene.cast.addFile(of: scene.draft, as: "Linh")
            try await scene.cast.noStudents(in: added)
            try await scene.cast.fill(scene.draft, as: "Linh")
            try await scene.cast.submit(scene.draft, as: "Linh")
            let (reading, priya) = (try await scene.cast.openReading(of: scene.draft), try await scene.actor("Priya"))
            try await scene.cast.platform.claimReading(reading, by: priya)
            _ = try await scene.platform.openFile(added.file, by: priya)
            _ = try await scene.platform.openFile(added.file, by: priya)
        },
        PageReading("taking earlier evidence") { scene in
            let open = try await scene.cast.publish(.ofEverything)
            let dolores = try await scene.actor("Dolores")
            let draft = try await scene.cast.choose(open, as: "Dolores").submission
            _ = try await scene.cast.platform.write { work in
                try work.run("UPDATE stored_file SET name = 'work.jpg' WHERE owner = \(dolores.person)")
            }
            let place = ResponseAddress(item: "photos", slot: "photo")
            let reading = try await scene.platform.earlierEvidence(for: place, of: draft, by: dolores)
            guard let first = reading.offered.first else { throw Refusal.notFound }
            try await scene.platform.takeEarlierEvidence(first.response.id, to: place, of: draft, by: dolores)
        },
        PageReading("asking a witness") { scene in
            let (draft, linh) = try await scene.everything()
            let place = ResponseAddress(item: "links", slot: "seen")
            let address = Cast.address(of: "Ruth Abernathy")
            _ = try await scene.platform.askWitness(address: address, at: place, of: draft, by: linh)
            let asked = try await scene.platform.witnessing(at: place, of: draft, by: linh)
            guard let request = asked.requests.first else { throw Refusal.notFound }
            try await scene.platform.withdrawWitnessRequest(request.id, of: draft, by: linh)
        },
        PageReading("filling in what a witness saw") { scene in
            let (draft, linh) = try await scene.everything()
            let place = ResponseAddress(item: "links", slot: "seen")
            let address = Cast.address(of: "Ruth Abernathy")
            let answers = ["waited": "yes", "note": "She waited."]
            for _ in 1...2 {
                let token = try await scene.cast.platform.askWitness(address: address, at: place, of: draft, by: linh)
                _ = try await scene.platform.observation(token: token, by: scene.actor("Ruth"))
                try await scene.platform.fillObservation(token: token, answers: answers, by: scene.actor("Ruth"))
            }
        },
    ]
}
