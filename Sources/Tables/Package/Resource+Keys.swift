package import Declarations

/// What the manual says of the keys of `datapackage.yaml` above the columns.
extension DataPackage {
    package static let keys: [KeyHelp] = [
        KeyHelp("title", "text", "Underlagets namn.", example: "title: Underlag"),
        KeyHelp(
            "sources", "lista", "Källor för de datamängder som inte nämner egna: {title, path}.",
            example: "sources: [{title: Växeln, path: https://example.org}]"),
        KeyHelp(
            "licenses", "lista", "Licenser för de datamängder som inte nämner egna: {name, title, path}.",
            example: "licenses: [{name: CC0-1.0}]"),
        KeyHelp("resources", "lista", isRequired: true, "Datamängderna; se resources.", example: "resources: […]"),
    ]
}

extension Resource {
    package static let keys: [KeyHelp] = [
        KeyHelp(
            "name", "namn", isRequired: true,
            "Namnet som mått och figurer skriver: a–z, 0–9, punkt, bindestreck och understreck.",
            example: "name: samtal"),
        KeyHelp(
            "path", "fil", isRequired: true, "Filen, CSV eller Excel-arbetsbok (.xlsx), sedd från utgåvans mapp.",
            example: "path: data/samtal.csv"),
        KeyHelp("title", "text", "Namnet som läsaren ser.", example: "title: Samtal till vården"),
        KeyHelp("description", "text", "Vad som står i filen.", example: "description: En rad för varje kvartal."),
        KeyHelp(
            "encoding", "utf-8, windows-1252 eller iso-8859-1", absent: "utf-8", "Filens teckenkodning.",
            example: "encoding: utf-8"),
        KeyHelp(
            "dialect", "nycklar eller fil", absent: "komma mellan cellerna",
            "Hur filen är skriven, eller en YAML-fil som säger det; se dialect.", example: "dialect: {delimiter: \";\"}"
        ),
        KeyHelp(
            "sources", "lista", absent: "hela underlagets", "Källorna: {title, path}.",
            example: "sources: [{title: Växeln}]"),
        KeyHelp(
            "licenses", "lista", absent: "hela underlagets", "Licenserna: {name, title, path}.",
            example: "licenses: [{name: CC0-1.0}]"),
        KeyHelp(
            "schema", "nycklar eller fil", isRequired: true, "Kolumnerna, eller en YAML-fil med dem; se schema.",
            example: "schema: {fields: […]}"),
        KeyHelp(
            "uppsikt", "nycklar", "Vad datamängden betyder för rapporten; se uppsikt.",
            example: "uppsikt: {extracted: 2026-01-20, time: kvartal}"),
        KeyHelp("type", "table", "Får stå, ur standarden.", example: "type: table"),
        KeyHelp(
            "format", "csv, tsv eller xlsx", "Får stå, ur standarden, när det är så. Skiljetecknet sägs i dialect.",
            example: "format: csv"),
        KeyHelp("mediatype", "text/csv", "Får stå, ur standarden.", example: "mediatype: text/csv"),
    ]

    package static let sourceKeys: [KeyHelp] = [
        KeyHelp("title", "text", "Källans namn; title eller path behövs.", example: "title: Växeln"),
        KeyHelp("path", "adress", "Källans adress.", example: "path: https://example.org/vaxel"),
    ]

    package static let licenseKeys: [KeyHelp] = [
        KeyHelp("name", "text", "Licensens kortnamn.", example: "name: CC-BY-4.0"),
        KeyHelp("title", "text", "Licensens namn.", example: "title: Erkännande 4.0"),
        KeyHelp("path", "adress", "Licensens adress.", example: "path: https://creativecommons.org/licenses/by/4.0/"),
    ]

    package static let schemaKeys: [KeyHelp] = [
        KeyHelp(
            "fields", "lista", isRequired: true,
            "Kolumnerna. Varje kolumn i filen nämns, i vilken ordning som helst; se fields.",
            example: "fields: […]"),
        KeyHelp(
            "primaryKey", "kolumn eller lista", "Kolumnerna som tillsammans aldrig är lika på två rader.",
            example: "primaryKey: [kvartal, kommun]"),
        KeyHelp(
            "foreignKeys", "lista", "Kolumner vars värden ska finnas i en annan datamängd.",
            example: "foreignKeys: [{fields: forsta, reference: {resource: kommuner, fields: kommun}}]"),
        KeyHelp(
            "missingValues", "lista", absent: "bara en tom cell",
            "Tecken som betyder att värdet saknas. Med etikett skrivs tecknet ut, som i källan.",
            example: "missingValues: [\"\", {value: \"..\", label: uppgift saknas}]"),
        KeyHelp(
            "fieldsMatch", "exact, equal eller subset", absent: "exact",
            "subset: filen får ha fler kolumner än de som nämns; de läses inte.", example: "fieldsMatch: subset"),
    ]
}

extension Dialect {
    package static let keys: [KeyHelp] = [
        KeyHelp(
            "delimiter", "\";\", \",\", \"\\t\" eller \"|\"", absent: "komma",
            "Tecknet mellan cellerna. Excel på svenska skriver semikolon.",
            example: "delimiter: \";\""),
        KeyHelp("quoteChar", "\" eller '", absent: "\"", "Tecknet runt celler.", example: "quoteChar: \"'\""),
        KeyHelp("commentChar", "# eller %", "Rader som börjar så läses inte.", example: "commentChar: \"#\""),
        KeyHelp(
            "sheetName", "text", absent: "det första bladet", "Bladet i en arbetsbok.", example: "sheetName: Samtal"),
        KeyHelp(
            "sheetNumber", "heltal", absent: "1", "Bladets nummer i en arbetsbok, i stället för sheetName.",
            example: "sheetNumber: 2"),
        KeyHelp(
            "headerRows", "lista av radnummer", absent: "den första raden",
            "Raderna som rubrikerna står på, när de inte står först; flera rader blir en rubrik.",
            example: "headerRows: [3]"),
        KeyHelp(
            "headerJoin", "text", absent: "ett blanksteg", "Mellan delarna av en rubrik på flera rader.",
            example: "headerJoin: \" \""),
        KeyHelp(
            "commentRows", "lista av radnummer",
            "Rader som inte hör till tabellen och inte läses, som en not under raderna.",
            example: "commentRows: [1, 2]"),
        KeyHelp("header", "true", absent: "true", "En rubrikrad behövs alltid.", example: "header: true"),
        KeyHelp(
            "doubleQuote", "true", absent: "true", "Ett citattecken inne i en cell skrivs två gånger.",
            example: "doubleQuote: true"),
        KeyHelp(
            "skipInitialSpace", "false", absent: "false", "Får stå, ur standarden.", example: "skipInitialSpace: false"),
    ]
}
