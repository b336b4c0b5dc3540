/**
 * What the extension says inside a page that a person codes, in Dutch. These sentences stand apart from those of the extension's
 * own pages because they travel with the content script into every page.
 */
export const nl = {
  palette: {
    label: 'Codeer dit fragment',
    search: 'Zoek een code',
    placeholder: 'Typ een paar letters',
    list: 'Codes',
    onPassage: 'Al gecodeerd',
    removeCode: (code: string) => `Verwijder codering ${code}`,
    newCode: (name: string) => `Nieuwe code voorstellen: ‘${name}’`,
    noMatch: 'Geen code met deze letters.',
    emptyCodebook: 'Je codeboek is leeg. Typ een naam om een code voor te stellen.',
    proposed: 'voorstel',
    chosen: 'staat er al',
    keys: 'Enter codeert · Shift+Enter nog een code · Esc sluit',
    close: 'Sluit',
    opened: 'Fragment geselecteerd. Typ letters van een code, of druk op pijl omlaag.',
    openedOnCoded: (codes: string) => `Gecodeerd fragment: ${codes}. Typ letters van een code, of druk op pijl omlaag.`,
    results: (count: number) => (count === 0 ? 'Geen codes gevonden.' : `${count} ${count === 1 ? 'code' : 'codes'} gevonden.`),
  },
  strip: {
    coded: (code: string) => `Gecodeerd: ${code}.`,
    removed: (code: string) => `Codering ${code} verwijderd.`,
    already: (code: string) => `Dit fragment heeft de code ${code} al.`,
    undo: 'Ongedaan maken',
    undone: 'Ongedaan gemaakt.',
    noSelection: 'Selecteer eerst een stuk tekst op de pagina.',
    isFrame: 'Dit kader is een eigen pagina: open het in een nieuw tabblad om daar te coderen.',
    isField: 'Tekst in een invulveld kun je niet coderen.',
    textChanged: (orphans: number) =>
      orphans === 1 ? 'Eén gecodeerd fragment is niet meer te vinden. Het staat in het zijpaneel.' : `${orphans} gecodeerde fragmenten zijn niet meer te vinden. Ze staan in het zijpaneel.`,
  },
  printed: 'Gecodeerde passages op deze pagina',
  label: { unknownCode: 'onbekende code' },
  failures: {
    'unknown-code': 'Deze code bestaat niet meer in het codeboek.',
    'unknown-coding': 'Deze codering bestaat niet meer.',
    'storage-full': 'De opslag van je browser is vol: dit is niet bewaard. Maak ruimte en probeer het opnieuw.',
    'nothing-to-undo': 'Er is niets om ongedaan te maken.',
    'still-used': 'Dit blijft staan: er is al mee gecodeerd.',
    interrupted: 'Buurtstem is net herstart. Herlaad de pagina en klik op de knop van Buurtstem.',
    other: 'Bewaren is niet gelukt. Wat je eerder deed, staat er nog. Probeer het opnieuw.',
  },
}

/** The shape that every language of these sentences has. */
export type PageStrings = typeof nl
