import type { DemoProject } from './demo-project.ts'
import { ORGANISED_SOURCES } from './organised-sources.ts'
import { STREET_SOURCES } from './street-sources.ts'
import { TALKS } from './talks.ts'

/**
 * The fictional neighbourhood Zilverriet. Its story: waste is loud in talk and in reports; reports are not followed up, so
 * people stop reporting and the reports fall, most of all in Noord; youth nuisance is high in survey and reports, yet hardly
 * said in Noord; loneliness is told and counted nowhere; people and places are its strengths.
 */
export const ZILVERRIET: DemoProject = {
  name: 'Zilverriet',
  borough: 'Oeverdam',
  question: 'Waarom dalen de meldingen in Zilverriet, terwijl bewoners over vuil en onderhoud blijven klagen?',
  areas: [
    { code: 'QA01', name: 'Noord', inhabitants: 1420, dwellings: 760, oldCode: 'Q12a' },
    { code: 'QA02', name: 'Midden', inhabitants: 1510, dwellings: 705, oldCode: 'Q12b' },
    { code: 'QA03', name: 'Zuid', inhabitants: 1010, dwellings: 405, oldCode: 'Q12c' },
  ],
  cityCode: 'STAD',
  places: ['Zilverplein', 'Lisdoddestraat', 'Rietgorspad', 'garages', 'blok A', 'blok B', 'blok C', 'moestuin', 'speeltuin', 'buurthuis', 'basisschool', 'bibliotheek'],
  sources: [...TALKS, ...STREET_SOURCES, ...ORGANISED_SOURCES].sort((one, other) => (one.id < other.id ? -1 : 1)),
  passiveFiles: [
    {
      id: 'P01', fileName: 'P01_meldingen_kwartaal.csv', title: 'Meldingen per kwartaal', publisher: 'Signalen', kind: 'reports',
      level: 'neighbourhood', encoding: 'windows-1252', separator: ';', decimal: ',', headerRows: 2,
      // A dash is a quarter without a report; an empty cell is a kind of report that was not in use yet.
      confirmed: { missing: { '-': 'nil', '': 'not-possible' } },
    },
    {
      id: 'P02', fileName: 'P02_wia_buurt.csv', title: 'Wonen in Amsterdam en Veiligheidsmonitor', publisher: 'BBGA', kind: 'indicator',
      level: 'neighbourhood', encoding: 'utf-8', separator: ';', decimal: ',', headerRows: 1,
    },
    {
      id: 'P03', fileName: 'P03_bbga_lang.csv', title: 'Basisbestand Gebieden, lange lijst', publisher: 'BBGA', kind: 'indicator',
      level: 'neighbourhood', encoding: 'utf-8', separator: ';', decimal: '.', headerRows: 1,
      confirmed: { missing: { '': 'not-published' } },
    },
    {
      id: 'P04', fileName: 'P04_politie_misdrijven.csv', title: 'Misdrijven per maand', publisher: 'Politie', kind: 'reports',
      level: 'neighbourhood', encoding: 'utf-8', separator: ';', decimal: ',', headerRows: 1,
      // The police withholds what could be traced; the last month was not complete when the table was made.
      confirmed: { missing: { '': 'suppressed' }, unfinished: 'provisional' },
    },
    {
      id: 'P05', fileName: 'P05_politie_overlast_wijk.csv', title: 'Overlast naar wijk', publisher: 'Politie', kind: 'reports',
      level: 'district', encoding: 'utf-8', separator: ';', decimal: ',', headerRows: 1,
    },
    {
      id: 'P06', fileName: 'P06_zorg_gezondheid.xlsx', title: 'Zorg en gezondheid', publisher: 'GGD', kind: 'indicator',
      level: 'neighbourhood', encoding: 'xlsx', separator: ';', decimal: ',', headerRows: 4,
    },
    {
      id: 'P07', fileName: 'P07_leefbaarometer.csv', title: 'Leefbaarometer', publisher: 'Leefbaarometer', kind: 'indicator',
      level: 'neighbourhood', encoding: 'utf-8', separator: ';', decimal: ',', headerRows: 1,
    },
    {
      id: 'P08', fileName: 'P08_kwb_buurten.csv', title: 'Kerncijfers wijken en buurten', publisher: 'CBS', kind: 'indicator',
      level: 'neighbourhood', encoding: 'windows-1252', separator: ';', decimal: ',', headerRows: 1,
      // The year stands in no column.
      confirmed: { defaultPeriod: '2024' },
    },
    {
      id: 'P09', fileName: 'P09_corporatie_overlast.xlsx', title: 'Overlastdossiers van een corporatie (wordt geweigerd)', publisher: 'corporatie', kind: 'reports',
      level: 'neighbourhood', encoding: 'xlsx', separator: ';', decimal: ',', headerRows: 1,
    },
  ],
}
