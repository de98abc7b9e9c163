import ArgumentParser
import OpenBadges

/// `proven unbake`
struct Unbake: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take the credential out of a PNG or SVG picture.",
        discussion: """
            Prints the credential exactly as it was baked in, and verifies nothing: that is what "proven verify" does, \
            which also takes the picture itself.

            EXAMPLES
              proven unbake earned.png > badge.signed.json
              proven unbake - < earned.svg

            Ends with 1 when the picture is damaged, or holds no credential or more than one.
            """
    )

    @Argument(help: ArgumentHelp("A PNG or SVG picture; - is standard input.", valueName: "IMAGE"))
    var image: String

    func run() throws {
        let picture = try Input.bytes(of: image)
        do throws(BakingError) {
            Output.write(try Baking.unbake(picture))
        } catch .olderOpenBadges {
            try unbakeOlder(picture)
        } catch {
            throw Complaint.content(error.description)
        }
    }

    /// What Open Badges 2.0 baked in may be the address of a badge only.
    private func unbakeOlder(_ picture: [UInt8]) throws(Complaint) {
        do throws(BakingError) {
            Output.warn("The picture holds a badge of Open Badges 2.0.")
            Output.write(try Baking.unbakeOlder(picture))
        } catch {
            throw .content(error.description)
        }
    }
}
