/// The chapters of the manual in their order: one file each in the folder `Subjects`.
package let manual: [Subject] = [
    roadSubject, commandsSubject, recipesSubject, formulasSubject, chartsSubject, tablesSubject, measuresSubject,
    filterSubject,
    reportSubject, pagesSubject, dimensionsSubject, dataSubject, recommendationsSubject, rulesSubject, exampleSubject,
]
