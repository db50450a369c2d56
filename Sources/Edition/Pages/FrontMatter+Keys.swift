package import Declarations

/// What the manual says of the keys between the `---` lines at the start of a page.
extension FrontMatter {
    package static let keys: [KeyHelp] = [
        KeyHelp(
            "title", "text", absent: "första rubriken", "Sidans titel.", example: "title: Får den som ringer svar?"),
        KeyHelp(
            "description", "text",
            "En mening om sidan, som sökmotorer visar och som står överst på en sida om ett värde.",
            example: "description: Hur många som fick svar 2025."),
        KeyHelp(
            "draft", "true eller false", absent: "false", "true: sidan läses och kontrolleras men publiceras inte.",
            example: "draft: true"),
    ]

    package static let chapterKeys: [KeyHelp] = [
        KeyHelp(
            "toc", "true eller false", absent: "true", "false: kapitlet står inte i innehållet. Bara för kapitel.",
            example: "toc: false"),
        KeyHelp(
            "prose_ok", "lista",
            "Meningar som får stå fast de ser ut att säga något annat än uppgifterna; se prose_ok. Inte för sidor om ett värde.",
            example: "prose_ok: [{text: Svarsfrekvensen var 80 procent, reason: Gäller försöket våren 2025.}]"),
    ]

    package static let excuseKeys: [KeyHelp] = [
        KeyHelp(
            "text", "text", isRequired: true, "Meningen, eller några av dess ord, exakt som de står.",
            example: "text: Svarsfrekvensen var 80 procent"),
        KeyHelp(
            "reason", "text", isRequired: true, "Varför den får stå. Skrivs på sidan Datakvalitet.",
            example: "reason: Gäller försöket våren 2025."),
    ]

    package static let valuePageKeys: [KeyHelp] = [
        KeyHelp(
            "filter", "urval", "Vilka värden som får en sida. Bara för sidor om ett värde.",
            example: "filter: {kommun: ab}")
    ]
}
