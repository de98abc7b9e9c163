import Credentialing

@testable import Application

extension AssessmentSamples {
    static func dossier(isCommitted: Bool) -> SubmissionDossier {
        SubmissionDossier(
            allocation: ID("a"),
            reading: isCommitted ? .third : .first,
            number: "TV-1042",
            attempt: 2,
            title: title,
            version: 2,
            due: day,
            leaseUntil: now,
            timeZone: "America/Denver",
            stated: [.init(question: "Which grades?", answers: ["K–2"])],
            needs: [
                .init(text: "You teach.", standing: .notConfirmed), .init(text: "Two years.", standing: .confirmed),
                .init(text: "You hold it.", standing: .checked), .init(text: "You lead.", standing: .stated),
                .init(text: "You say so.", standing: .unknown),
            ],
            parts: [
                .init(key: "evidence", title: "Evidence", items: [lesson, choice, quiet])
            ],
            criteria: [onBench(isCommitted: isCommitted), metBefore],
            shownInline: [ID("png"), ID("mp4"), ID("mp3"), ID("pdf")],
            draft: Assessment.Draft(
                entries: [
                    "plan": .init(
                        level: "proficient",
                        feedback: "Seen.",
                        indicators: ["waits"],
                        indicatorFeedback: ["waits": "At 2:14."]
                    )
                ]
            ),
            revision: 3,
            benchKey: "0a1b",
            saved: now,
            levelsCommitted: isCommitted ? now : nil
        )
    }

    private static func onBench(isCommitted: Bool) -> SubmissionDossier.OnBench {
        let pointer = EvidencePointer(
            criterion: "plan",
            indicator: "waits",
            address: ResponseAddress(item: "lesson", slot: "film"),
            place: "2:14",
            why: "There I wait."
        )
        let judgment = CriterionJudgment(
            criterion: "plan",
            level: "coming",
            isMet: false,
            feedback: "Not seen.",
            indicators: [IndicatorJudgment("waits", isSeen: false, feedback: "Not once.")]
        )
        return SubmissionDossier.OnBench(
            criterion: criterion,
            scale: title.rubric.scales[0],
            metBefore: nil,
            pointers: [pointer],
            selfEvaluation: isCommitted
                ? SelfEvaluation(criterion: "plan", level: "proficient", note: "I think so.") : nil,
            earlierFeedback: judgment,
            answer: "I did.",
            readings: isCommitted ? [judgment] : []
        )
    }

    private static var metBefore: SubmissionDossier.OnBench {
        SubmissionDossier.OnBench(
            criterion: criterion,
            scale: title.rubric.scales[0],
            metBefore: "leading",
            pointers: [],
            selfEvaluation: nil,
            earlierFeedback: nil,
            answer: nil,
            readings: []
        )
    }

    private static var lesson: SubmissionDossier.AskedItem {
        var form = Slot(key: "form", title: "Observation", kind: .observation)
        form.observation = .init(witness: "case manager", fields: [.init(key: "calm", question: "Was it calm?")])
        let slots = [
            Slot(key: "film", title: "Film", kind: .video), Slot(key: "log", title: "Log", kind: .log),
            Slot(key: "page", title: "Page", kind: .link), form,
        ]
        let files = ["png", "mp4", "mp3", "pdf", "docx"].enumerated().map { index, ending in
            file(ending, position: index + 1)
        }
        let others = [
            Response(
                id: ID("log"),
                address: ResponseAddress(item: "lesson", slot: "log"),
                kind: .log,
                text: "We waited.",
                logDate: day
            ),
            Response(
                id: ID("link"),
                address: ResponseAddress(item: "lesson", slot: "page"),
                kind: .link,
                text: "Our page",
                link: "https://tamarackvalley.example/page"
            ),
            Response(
                id: ID("observation"),
                address: ResponseAddress(item: "lesson", slot: "form"),
                kind: .observation,
                fields: ["calm": "yes"]
            ),
            Response(id: ID("text"), address: ResponseAddress(item: "lesson", slot: "film"), kind: .text, text: "Hi"),
        ]
        return SubmissionDossier.AskedItem(
            item: Item(key: "lesson", title: "Show a lesson", text: "Ask.", body: .evidence(.init(slots: slots))),
            option: "At home",
            chosen: [],
            criteria: ["Plan"],
            given: files + others,
            changes: [
                .text(ResponseAddress(item: "lesson", slot: "film"), before: "", now: "New"),
                .text(ResponseAddress(item: "lesson", slot: "film", position: 2), before: "Old", now: ""),
                .removed(file("gone", position: 1)), .added(file("png", position: 1)),
            ],
            conditions: [
                CheckedCondition("It opens.", .seen), CheckedCondition("It plays.", .notYet),
                CheckedCondition("Nobody is named.", .forPeople),
            ],
            speaksOf: [.init(question: "Which grades?", answers: ["K–2"])],
            isSettled: false
        )
    }

    private static func file(_ ending: String, position: Int) -> Response {
        let types = ["png": "image/png", "mp4": "video/mp4", "mp3": "audio/mpeg", "pdf": "application/pdf"]
        return Response(
            id: ID("r-" + ending),
            address: ResponseAddress(item: "lesson", slot: "film", position: position),
            kind: .file,
            file: .init(
                id: ID(ending),
                name: "lesson." + ending,
                mediaType: types[ending] ?? "application/octet-stream",
                size: 2_400_000,
                digest: ending,
                isDestroyed: ending == "docx"
            ),
            students: .consent,
            permissionNote: "on file"
        )
    }

    private static var choice: SubmissionDossier.AskedItem {
        SubmissionDossier.AskedItem(
            item: Item(key: "approach", title: "Choose", body: .choose(Choose(options: []))),
            option: nil,
            chosen: ["At home"],
            criteria: [],
            given: [],
            changes: [],
            conditions: [],
            speaksOf: [],
            isSettled: true
        )
    }

    private static var quiet: SubmissionDossier.AskedItem {
        SubmissionDossier.AskedItem(
            item: Item(key: "extra", title: "Add more", body: .prompt(Prompt())),
            option: nil,
            chosen: [],
            criteria: [],
            given: [],
            changes: nil,
            conditions: [],
            speaksOf: [],
            isSettled: false
        )
    }
}
