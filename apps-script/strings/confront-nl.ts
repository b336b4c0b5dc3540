import type { CountLineProblem } from '../../shared/joint-display/professional-counts.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the pages about Confrontatie in Dutch. The English list has exactly this shape. */
export const nl = {
  display: {
    title: 'Confrontatie filteren',
    summary: 'Kies gebied, methode en stap',
    intro: 'Kies waar Confrontatie en Stiltes over gaan. Zonder vinkje bij een groep telt alles daarvan mee. Het filter staat in de kop van het tabblad.',
    areas: 'Gebied',
    methods: 'Methode',
    steps: 'Stap',
    none: 'Er zijn nog geen bewonersbronnen met een groep en methode. Stuur bronnen uit de extensie, of vul groep en methode in het tabblad Bronnen in.',
    base: (fitting: number, all: number) => `Nu: ${fitting} van ${number(all, 'bewonersbron', 'bewonersbronnen')}.`,
    apply: 'Pas toe en ververs',
    all: 'Toon alles',
    done: 'Confrontatie en Stiltes zijn bijgewerkt.',
  },
  professionals: {
    title: 'Professionals',
    summary: 'Alleen aantallen, nooit opgeteld',
    intro: 'Professionals coderen in hun eigen werkmap. Tussen de twee werkmappen gaan alleen aantallen per code en jaar. Onder de vijf mensen blijft een aantal verborgen.',
    outTitle: 'Uit deze werkmap',
    outText: 'Is dit de werkmap van professionals? Maak de aantallen en plak ze in de werkmap van bewoners.',
    make: 'Maak de aantallen',
    made: (counts: number, hidden: number) => (counts === 0 ? 'Er zijn geen coderingen van professionals.' : `${number(counts, 'regel', 'regels')}, waarvan ${hidden} verborgen.`),
    text: 'Aantallen per code en jaar',
    inTitle: 'In deze werkmap',
    inText: 'Is dit de werkmap van bewoners? Plak hier de aantallen, of kies het bestand waarin je ze bewaarde.',
    paste: 'Plak de aantallen',
    chooseFile: 'Kies een bestand',
    take: 'Neem over',
    taken: (taken: number, hidden: number) => `${number(taken, 'regel', 'regels')} overgenomen, waarvan ${hidden} verborgen. Ververs de tellingen om ze in Confrontatie te zien.`,
    refusedTitle: (count: number) => `${number(count, 'regel', 'regels')} niet overgenomen`,
    refusedLine: (line: number, why: string) => `Regel ${line}: ${why}`,
    problems: {
      columns: 'er moeten vier kolommen zijn: code, jaar, fragmenten en mensen',
      'unknown-code': 'deze code staat niet in het codeboek',
      period: 'dit is geen jaar',
      number: 'dit is geen heel getal',
      duplicate: 'deze code en dit jaar stonden er al',
    } satisfies Record<CountLineProblem, string>,
  },
  log: { professionals: (count: number) => `${number(count, 'aantal', 'aantallen')} van professionals overgenomen` },
}
