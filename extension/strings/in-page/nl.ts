/**
 * What the extension says inside a page that a person codes, in Dutch. These sentences stand apart from those of the extension's
 * own pages because they travel with the content script into every page.
 */
export const nl = {
  strip: {
    noSelection: 'Selecteer eerst een stuk tekst op de pagina.',
    isFrame: 'Dit kader is een eigen pagina: open het in een nieuw tabblad om daar te coderen.',
    isField: 'Tekst in een invulveld kun je niet coderen.',
    textChanged: (orphans: number) =>
      orphans === 1 ? 'Eén gecodeerd fragment is niet meer te vinden. Het staat in het zijpaneel.' : `${orphans} gecodeerde fragmenten zijn niet meer te vinden. Ze staan in het zijpaneel.`,
  },
  orphaned: {
    why: 'Buurtstem is vernieuwd of uitgezet. Je codes zijn bewaard. Laad deze pagina opnieuw om verder te coderen.',
    reload: 'Opnieuw laden',
    close: 'Sluiten',
  },
  label: { unknownCode: 'onbekende code' },
}

/** The shape that every language of these sentences has. */
export type PageStrings = typeof nl
