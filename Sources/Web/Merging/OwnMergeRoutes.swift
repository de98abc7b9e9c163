internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// Two accounts of one person: their owner signs in to both, in one browser and within minutes, and makes them one.
///
/// The browser keeps a token that the first account was given after showing who it is. Signing in to the other is
/// signing in like any other time. Following a link alone does nothing: the question names both accounts and is answered
/// in a form of whoever signed in last.
package enum OwnMergeRoutes: Area {
    package static let pageTypes: [any Page.Type] = [MergeStartPage.self, OwnMergePage.self]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        let cookies = OwnCookies(isSecure: site.settings.edge.isSecure)
        site.members.get("account/merge") { request, context in
            guard let token = token(of: request, cookies) else {
                let page = MergeStartPage(name: context.actor.name, isBegun: false)
                return try await pages.show(page, for: request, context)
            }
            do {
                let merge = try await platform.ownMerge(token: token, by: context.signedIn)
                guard let second = merge.second else {
                    let page = MergeStartPage(name: merge.first.name, isBegun: true)
                    return try await pages.show(page, for: request, context)
                }
                return try await pages.show(OwnMergePage(merge, second), for: request, context)
            } catch Refusal.linkNotGood {
                return beginAnew(pages, cookies)
            }
        }
        site.members.post("account/merge") { _, context in
            try context.demandFresh()
            let token = try await platform.beginMerge(by: context.signedIn)
            let words =
                "Now sign in to your other account, in this browser and within \(MergeTurn.minutes) minutes. "
                + "Then you see what will happen."
            var response = pages.redirect(to: Path.signInToOther, flash: Flash(words, kind: .wait))
            cookies.set(.merge, to: token, on: &response)
            return response
        }
        site.members.post("account/merge/leave") { request, _ in
            if let token = token(of: request, cookies) { try await platform.dropMerge(token: token) }
            var response = pages.redirect(to: Path.account, flash: Flash("Both accounts stay as they are."))
            cookies.remove(.merge, on: &response)
            return response
        }
        confirming(site, cookies)
    }

    private static func confirming(_ site: Site, _ cookies: OwnCookies) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("account/merge/confirm") { request, context in
            try context.demandFresh()
            guard let token = token(of: request, cookies) else { return beginAnew(pages, cookies) }
            let form = try context.form()
            let both = [form.line("first"), form.line("second")]
            let staying = form.line("staying")
            do {
                guard let leaving = both.first(where: { $0 != staying }), both.contains(staying) else {
                    let merge = try await platform.ownMerge(token: token, by: context.signedIn)
                    guard let second = merge.second else { return beginAnew(pages, cookies) }
                    let problems = FormProblems("staying", "Choose the account that stays")
                    return try await pages.showAgain(
                        OwnMergePage(merge, second, problems: problems),
                        for: request,
                        context
                    )
                }
                let session = try await platform.mergeOwn(
                    token: token,
                    staying: ID(staying),
                    leaving: ID(leaving),
                    by: context.signedIn,
                    agent: request.headers[.userAgent] ?? "",
                    place: context.visitor.clientAddress
                )
                var response = pages.redirect(to: Path.account, flash: Flash("Your two accounts are one now."))
                cookies.set(.session, to: session.token, on: &response)
                cookies.remove(.merge, on: &response)
                return response
            } catch Refusal.linkNotGood {
                return beginAnew(pages, cookies)
            } catch is MergeHindered {
                // What came to stand in the way stands on the page.
                return pages.redirect(to: Path.ownMerge)
            }
        }
    }

    private static func token(of request: Request, _ cookies: OwnCookies) -> String? {
        cookies.value(.merge, in: request).flatMap { (26...128).contains($0.utf8.count) ? $0 : nil }
    }

    private static func beginAnew(_ pages: Pages, _ cookies: OwnCookies) -> Response {
        let words = "That took too long, or another account came between. Nothing was changed. Begin again."
        var response = pages.redirect(to: Path.ownMerge, flash: Flash(words, kind: .wait))
        cookies.remove(.merge, on: &response)
        return response
    }
}

extension Path {
    /// Two accounts of one person, for their owner.
    package static let ownMerge = "/account/merge"
    static let confirmMerge = "/account/merge/confirm"
    static let leaveMerge = "/account/merge/leave"
    /// Where the other account is signed in to.
    static let signInToOther = Path.with(Path.signIn, [("return-to", Path.ownMerge)])
}
