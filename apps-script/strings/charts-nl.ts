import type { ChartKind } from '../../shared/sheet/charts-table.ts'

/** The charts in the sidebar, in Dutch. */
export const chartsNl = {
  title: 'Grafieken',
  summary: 'Maak grafieken in het tabblad Grafieken',
  intro: 'De grafieken komen in het tabblad Grafieken, met dezelfde cijfers ernaast als tabel. Ze gaan mee als je ververst. Je mag ze verplaatsen. Een grafiek die je weggooit, blijft weg tot je hier weer op de knop drukt.',
  kinds: { themes: 'thema’s per groep', tone: 'toon per thema', strengths: 'krachten (AB)', saturation: 'verzadiging', trend: 'verloop van een cijfer' } satisfies Record<ChartKind, string>,
  which: 'Gemaakt worden:',
  indicator: 'Verloop van welk cijfer?',
  first: '– het eerste gekoppelde –',
  noIndicator: 'Voor het verloop van een cijfer zijn cijfers over meer dan één periode nodig. Lees die eerst in.',
  make: 'Maak de grafieken',
  made: 'De grafieken staan in het tabblad Grafieken.',
}
