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
        }
    ]
}
