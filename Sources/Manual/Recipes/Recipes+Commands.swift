/// What is done in the terminal, in the project's folder.
let recipesCommands: [Recipe] = [
    Recipe(
        "nästa-år", "Hur börjar jag nästa års rapport?",
        "Kör `uppsikt new 2026 --from 2025`. Det skriver `content/2026` med texter, mått, mål och rekommendationer, flyttar tider och tömmer det som ska vara nytt. Läs sedan `content/2026/ATT-GORA.txt`: där står vilka datafiler som ska hämtas, vilka texter som nämner ett år och vad som är kvar av exempeldata. Tills datafilerna är bytta säger `uppsikt check` att värden saknas för 2026. Den gamla utgåvan rörs inte. Utan `--from` ställs tre frågor, och utgåvan blir tom.",
        []),
    Recipe(
        "pdf", "Hur får jag en PDF?",
        "Kör `uppsikt pdf`. Rapporten, bilagan och protokollsutdraget läggs i mappen `PDF`. En enda sida: `uppsikt pdf --page kommun/aby`. Du kan också skriva ut sidan från webbläsaren: där blir det samma rapport.",
        []),
    Recipe(
        "varifrån", "Hur ser jag var ett tal kommer ifrån?",
        "Klicka på talet i rapporten: under figuren, eller på sidan *Så räknas talen*, står täljare, nämnare, filer och datum. I terminalen: `uppsikt explain svarsfrekvens kommun=Åby`. Vet du bara talet, skriv det: `uppsikt explain 90,1`. `uppsikt list measures` visar vad måtten heter.",
        []),
    Recipe(
        "tysta", "Hur tystar jag en varning om en mening som är rätt?",
        "Skriv meningen, eller några av dess ord, i `prose_ok` överst i kapitlet, och varför den får stå. Den och skälet visas på sidan *Datakvalitet*. Har texten komma, eller kolon och blanksteg, sätts den inom citattecken.",
        says: "Talet gäller försöket på våren.",
        [
            ManualFile(
                "04-exempel.md",
                """
                ---
                prose_ok:
                  - {text: "Svarsfrekvensen var 80,5 procent", reason: Talet gäller försöket på våren.}
                ---

                # Exempel

                Svarsfrekvensen var 80,5 procent.
                """)
        ]),
]
