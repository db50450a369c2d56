package import Diagnostics

extension Rule {
    package static let proseDiffers = Rule(
        "prose-differs", .warning,
        "En mening säger något annat än uppgifterna: ett tal, en riktning, en ordning eller ett mål som är skrivet för hand."
    )
    package static let unusedProseOK = Rule(
        "unused-prose-ok", .warning, "Ett undantag i prose_ok tystar ingen mening; texten har ändrats eller stämmer nu."
    )
}

package let proseRules: [Rule] = [.proseDiffers, .unusedProseOK]
