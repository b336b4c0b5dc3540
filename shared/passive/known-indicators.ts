import type { Direction } from './observation.ts'
import { STARTER_INDICATORS, type StarterIndicator, starterIndicator } from './starter-indicators.ts'

const LBM = 'Leefbaarometer'
const DEVIATION = 'afwijking van het landelijk gemiddelde'

type Row = readonly [id: string, label: string, publisher: string, unit: string, direction: Direction, themes: readonly string[]]

// Ids of the Leefbaarometer are as short as 'fys': they carry their publisher, by which an import finds them. In each a higher figure is
// better, nuisance and unsafety too. Registrations of the police are never told from their number alone, so they get no direction.
const ROWS: readonly Row[] = [
  [`${LBM} lbm`, 'Leefbaarometer, totaal', LBM, 'score', 'higher-better', []],
  [`${LBM} afw`, 'Leefbaarometer, afwijking van Nederland', LBM, DEVIATION, 'higher-better', []],
  [`${LBM} fys`, 'Leefbaarometer, fysieke omgeving', LBM, DEVIATION, 'higher-better', ['BT1']],
  [`${LBM} onv`, 'Leefbaarometer, overlast en onveiligheid', LBM, DEVIATION, 'higher-better', ['BT5', 'BT7']],
  [`${LBM} soc`, 'Leefbaarometer, sociale samenhang', LBM, DEVIATION, 'higher-better', ['BT8']],
  [`${LBM} vrz`, 'Leefbaarometer, voorzieningen', LBM, DEVIATION, 'higher-better', ['BT9']],
  [`${LBM} won`, 'Leefbaarometer, woningvoorraad', LBM, DEVIATION, 'higher-better', ['BT4']],
]

/** Police registrations of confused behaviour: a standing caveat goes with the name, wherever it is shown. */
const E33: StarterIndicator = {
  id: 'E33', kind: 'reports', label: 'E33 verward gedrag (registraties, geen unieke personen)', publisher: 'Politie', unit: 'aantal', direction: 'neither', estimate: false, themes: ['BT11'], minimumN: null,
}

/** Everything an import knows beforehand: the starter set of BBGA, the Leefbaarometer and what goes with a caveat. */
export const KNOWN_INDICATORS: readonly StarterIndicator[] = [
  ...STARTER_INDICATORS,
  ...ROWS.map(([id, label, publisher, unit, direction, themes]): StarterIndicator => ({ id, kind: 'indicator', label, publisher, unit, direction, estimate: false, themes, minimumN: null })),
  E33,
]

const OTHERS: ReadonlyMap<string, StarterIndicator> = new Map(KNOWN_INDICATORS.slice(STARTER_INDICATORS.length).map((indicator) => [indicator.id.toLowerCase(), indicator]))

/** What is known beforehand of an indicator, letter case and outer spaces aside; null when it is none we know. */
export function knownIndicator(id: string): StarterIndicator | null {
  return starterIndicator(id) ?? OTHERS.get(id.trim().toLowerCase()) ?? null
}
