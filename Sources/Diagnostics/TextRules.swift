extension Rule {
    package static let notUTF8 = Rule(
        "not-utf8", "En textfil är inte UTF-8: å, ä och ö skulle bli andra tecken.")
    package static let controlCharacter = Rule(
        "control-character", "Ett styrtecken står i texten; det syns inte och får inte stå i en webbsida.")
    package static let lostCharacter = Rule(
        "lost-character", "Tecknet � står där en bokstav gick förlorad när filen sparades eller lästes en gång.")
    package static let directionMark = Rule(
        "direction-mark", .warning, "Ett osynligt tecken vänder textens riktning: texten kan läsas som något annat.")
    package static let invisibleCharacter = Rule(
        "invisible-character", .warning,
        "Ett tecken utan bredd står i texten: två namn kan se lika ut utan att vara det.")
}

/// What may be wrong with the characters of any text that a person wrote.
package let textRules: [Rule] = [.notUTF8, .controlCharacter, .lostCharacter, .directionMark, .invisibleCharacter]
