import Application
import ContentFormat
import Credentialing
import LinkedData
import PlatformKit

extension PageReadings {
    static let authoring = [
        PageReading("a title that is being written") { scene in
            let avery = try await scene.actor("Avery")
            let press = scene.platform.newPress()
            let draft = try await scene.platform.beginTitleDraft(
                named: "New",
                in: scene.cast.district,
                press: press,
                by: avery
            )
            let title = try ExampleTitles.title("wait-time")
            _ = try await scene.platform.beginTitleDraft(with: title, in: scene.cast.district, by: avery)
            _ = try await scene.platform.reviseTitle(scene.open.achievement, by: avery)
            _ = try await scene.platform.titleDrafts(of: avery)
            let content = JSONObject([("summary", "One.")])
            _ = try await scene.platform.saveDraftPart(content, at: "about", of: draft, expecting: 0, by: avery)
            try await scene.platform.changeOutline(
                .add(.section, to: .title, content: JSONObject()),
                of: draft,
                by: avery
            )
            try await scene.platform.comment("Good.", at: "about", of: draft, by: avery)
            let detail = try await scene.platform.titleDraft(draft, by: avery)
            if let comment = detail.comments.first {
                try await scene.platform.settleComment(comment.id, of: draft, by: avery)
            }
            _ = try? await scene.platform.draftTemplate(named: "none.docx", of: draft, by: avery)
            _ = try await scene.platform.titleDraftFile(draft, by: avery)
            _ = try await scene.platform.draftHistory(of: draft, by: avery)
            _ = try await scene.platform.draftPart("about", of: draft, revision: 1, by: avery)
            try await scene.platform.restoreDraftPart("about", of: draft, revision: 1, by: avery)
            try await scene.platform.dropTitleDraft(draft, by: avery)
            _ = try await scene.platform.lastTurn(of: draft, by: avery)
        },
        PageReading("the files of a draft, and a version that was published meanwhile") { scene in
            let avery = try await scene.actor("Avery")
            let draft = try await scene.platform.beginTitleDraft(named: "Files", in: scene.cast.district, by: avery)
            let text = Array("Line by line\n".utf8)
            let key = try await scene.platform.addDraftFile(text, named: "lines.txt", to: draft, by: avery)
            let words = DraftFileWords(name: "lines", title: "Lines")
            try await scene.platform.changeDraftFile(key, words, of: draft, expecting: 1, by: avery)
            try await scene.platform.removeDraftFile(key, of: draft, by: avery)
            var title = try ExampleTitles.title("wait-time")
            title.key = "overtaken"
            let first = try await scene.platform.publish(title, in: scene.cast.district, by: nil)
            let revision = try await scene.platform.reviseTitle(first.achievement, by: avery)
            title.about.summary = "Other words."
            try await scene.platform.publish(title, in: scene.cast.district, by: nil)
            try await scene.platform.catchUpDraft(revision, by: avery)
        },
    ]
}
