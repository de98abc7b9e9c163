import Credentialing
import Edge
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    static var witness: [any Page] {
        guard let title = try? ExampleTitles.case("observation-and-earlier"),
            let form = title.slot("form", of: "seen")?.observation, let slot = title.slot("page", of: "own-practice")
        else { return [] }
        return asking(title, form) + answering(title, form) + earlier(title, slot)
    }

    private static let noon = Instant(milliseconds: 1_795_536_000_000)

    private static func dossier(_ title: MicroCredential, given: [Response] = []) -> Dossier {
        var dossier = Dossier(
            submission: Submission(
                id: ID("s"),
                enrollment: ID("e"),
                offering: ID("o"),
                version: ID("v"),
                person: ID("p"),
                attempt: 1,
                edition: 0,
                number: nil,
                state: .draft,
                answerBy: nil,
                submitted: nil,
                opened: nil,
                decided: nil,
                revision: 1
            ),
            title: title
        )
        dossier.responses = given
        return dossier
    }

    private static func asking(_ title: MicroCredential, _ form: Slot.Observation) -> [any Page] {
        let place = ResponseAddress(item: "seen", slot: "form")
        let answers = ["seen-on": "2026-11-20", "alone": "yes", "told": "Calm."]
        let given = Response(id: ID("r"), address: place, kind: .observation, fields: answers)
        func request(_ id: String, filled: Instant? = nil) -> ObservationRequest {
            ObservationRequest(
                id: ID(id),
                submission: ID("s"),
                place: place,
                address: "ruth@school.example",
                created: noon,
                expires: noon.adding(seconds: 86_400),
                filled: filled,
                filledBy: filled.map { _ in "Ruth Abernathy" },
                withdrawn: nil
            )
        }
        func reading(
            _ given: [Response],
            _ requests: [ObservationRequest],
            _ refusal: Refusal? = nil
        ) -> WitnessReading {
            WitnessReading(
                dossier: dossier(title, given: given),
                place: place,
                form: form,
                requests: requests,
                timeZone: "America/Denver",
                refusal: refusal
            )
        }
        return [
            AskWitnessPage(reading([], []), at: noon, address: "x", problems: .init("address", "Enter it.")),
            AskWitnessPage(reading([given], [request("1"), request("2", filled: noon)]), at: noon),
            AskWitnessPage(reading([given], [request("2", filled: noon)], .alreadySubmitted), at: noon),
        ]
    }

    private static func answering(_ title: MicroCredential, _ form: Slot.Observation) -> [any Page] {
        func reading(filled: Instant?) -> ObservationReading {
            ObservationReading(
                learner: "Imani Castellano",
                title: title.title,
                item: "Let the colleague's supervisor observe",
                text: "See for yourself.",
                form: form,
                expires: noon,
                filled: filled,
                timeZone: "America/Denver"
            )
        }
        var faults: ObservationFaults?
        do throws(ObservationFaults) {
            _ = try form.checked([:], today: LocalDate(daysSince1970: 20_000))
        } catch {
            faults = error
        }
        return [
            ObservationPage(reading(filled: nil), token: "t", faults: faults),
            ObservationPage(reading(filled: nil), token: "t", isUnsent: true), ObservedPage(reading(filled: noon)),
        ]
    }

    private static func earlier(_ title: MicroCredential, _ slot: Slot) -> [any Page] {
        let place = ResponseAddress(item: "own-practice", slot: "page")
        let file = Response.File(
            id: ID("f"),
            name: "routine.pdf",
            mediaType: "application/pdf",
            size: 1,
            digest: "d",
            isDestroyed: false
        )
        let shown = Response(id: ID("old"), address: place, kind: .file, file: file)
        let taken = Response(id: ID("new"), address: place, kind: .file, file: file, earlier: ID("old"))
        func page(_ given: [Response], _ offered: [Response], _ problems: FormProblems? = nil) -> EarlierPage {
            let reading = EarlierReading(
                dossier: dossier(title, given: given),
                slot: slot,
                place: place,
                offered: offered.map {
                    EarlierEvidence(response: $0, title: "Calm First", number: "TV-1001", submitted: noon)
                },
                timeZone: "America/Denver"
            )
            return EarlierPage(reading, problems: problems)
        }
        return [page([], [shown], FormProblems("taking", "It is full.")), page([taken], [shown]), page([], [])]
    }
}
