/**
 * What the extension says while a person codes, in Dutch: in a page of the web and in the reader. These sentences travel with
 * the tools, which come into a page behind the script that reads and paints it.
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
  said: {
    coded: (code: string) => `Gecodeerd: ${code}.`,
    removed: (code: string) => `Codering ${code} verwijderd.`,
    already: (code: string) => `Dit fragment heeft de code ${code} al.`,
    undo: 'Ongedaan maken',
    undone: 'Ongedaan gemaakt.',
  },
  printed: 'Gecodeerde passages op deze pagina',
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
export type CodingStrings = typeof nl
