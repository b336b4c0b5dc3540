import type { Direction, Indicator } from './observation.ts'

/** A survey or register indicator that Buurtstem knows beforehand, so that an import can propose direction and theme. */
export interface StarterIndicator extends Indicator {
  /** Keys of the starter codebook BT, the closest sub-theme first; empty for a verdict on the neighbourhood as a whole. */
  readonly themes: readonly string[]
  /** Fewest respondents or clients the publisher reports on; null when the publisher names none. */
  readonly minimumN: number | null
}

const GRADE = 'cijfer 1-10'
const WIA = 'Wonen in Amsterdam'
const VM = 'Veiligheidsmonitor'
const INDEX = 'index (100 = regio 2014)'

type Row = readonly [id: string, label: string, publisher: string, unit: string, direction: Direction, themes: readonly string[], minimumN: number | null, estimate?: true]

// Every WiA grade for nuisance runs 10 = none, so higher is better whatever the name suggests. Labels are short forms of our own.
const ROWS: readonly Row[] = [
  ['ORSCHOONSTRATEN_R', 'Schoonhouden straten en stoepen', WIA, GRADE, 'higher-better', ['BT2'], 20],
  ['ORONDERHOUDSTRATEN_R', 'Onderhoud straten en stoepen', WIA, GRADE, 'higher-better', ['BT2.3'], 20],
  ['MVERVUILING_R', 'Overlast van vervuiling (10 = geen)', WIA, GRADE, 'higher-better', ['BT2'], 20],
  ['ORGROENMOOI_R', 'Uiterlijk van het groen', WIA, GRADE, 'higher-better', ['BT1'], 20],
  ['ORVERLICHT_P', 'Buurt is goed verlicht', VM, '%', 'higher-better', ['BT1'], 50],
  ['VKPARKEREN_R', 'Aanbod parkeerplekken', WIA, GRADE, 'higher-better', ['BT3'], 20],
  ['WWONING_R', 'Tevreden met de woning', WIA, GRADE, 'higher-better', ['BT4'], 20],
  ['WVERHUIS_P', 'Wil binnen twee jaar verhuizen', WIA, '%', 'higher-worse', ['BT4'], 50],
  ['LBURENOVERLAST_R', 'Overlast van buren (10 = geen)', WIA, GRADE, 'higher-better', ['BT5.1'], 20],
  ['LHORECAOVERLAST_R', 'Overlast van horeca (10 = geen)', WIA, GRADE, 'higher-better', ['BT5.4'], 20],
  ['LOVERLASTANDEREGROEPEN_R', 'Overlast van andere groepen (10 = geen)', WIA, GRADE, 'higher-better', ['BT5'], 20],
  ['LJONGERENOVL_P', 'Veel overlast van rondhangende jongeren', VM, '%', 'higher-worse', ['BT5.2'], 50],
  ['LDRUGSOVL_P', 'Veel overlast van drugs', VM, '%', 'higher-worse', ['BT5.3'], 50],
  ['LOVERL_P', 'Veel overlast in de buurt', VM, '%', 'higher-worse', ['BT5'], 50],
  ['VOVERLAST_I', 'Overlastindex', 'OOV/OIS', INDEX, 'higher-worse', ['BT5'], null],
  ['VSLACHT_P', 'Slachtoffer van een misdrijf', VM, '%', 'higher-worse', ['BT6'], 50],
  ['VCRIMIN_I', 'Criminaliteitsindex', 'OOV/OIS', INDEX, 'higher-worse', ['BT6'], null],
  ['VCRIMINALITEIT_R', 'Overlast van criminaliteit (10 = geen)', WIA, GRADE, 'higher-better', ['BT6'], 20],
  ['VVEILIGVOELEN_P', 'Voelt zich wel eens onveilig in de buurt', VM, '%', 'higher-worse', ['BT7'], 50],
  ['VBELEVING_I', 'Index onveiligheidsbeleving', 'OOV/OIS', INDEX, 'higher-worse', ['BT7'], null],
  ['VVEILIGAVOND_R', 'Veilig in de buurt, ’s avonds', WIA, GRADE, 'higher-better', ['BT7'], 20],
  ['LSOCCOH_R', 'Sociale cohesie', VM, GRADE, 'higher-better', ['BT8'], 30],
  ['LOMGANGGROEPENB_R', 'Omgang tussen groepen', WIA, GRADE, 'higher-better', ['BT8'], 20],
  ['LBETROKKEN_R', 'Betrokkenheid van buurtbewoners', WIA, GRADE, 'higher-better', ['BT8'], 20],
  ['PEENZ_P', 'Ernstig of zeer ernstig eenzaam', 'GGD', '%', 'higher-worse', ['BT8.4'], null, true],
  ['WZBUURTHUIZEN_R', 'Aanbod buurthuizen en wijkcentra', WIA, GRADE, 'higher-better', ['BT9'], 50],
  ['ORAANBODSPELEN_R', 'Aanbod speelplekken', WIA, GRADE, 'higher-better', ['BT9', 'BT10'], 20],
  ['SKACTI_1000INW', 'Buurtactiviteiten', 'Jekuntmeer.nl', 'per 1.000 inwoners', 'higher-better', ['BT9'], null],
  ['WZGEZOND_P', 'Ervaart de gezondheid als goed of zeer goed', 'GGD', '%', 'higher-better', ['BT11'], null, true],
  ['WZDEPR_P', 'Ernstige psychische klachten', 'GGD', '%', 'higher-worse', ['BT11'], null, true],
  ['IMINHH120_P', 'Minimahuishoudens (tot 120 % van het minimum)', 'CBS', '%', 'higher-worse', ['BT12'], 10],
  ['IVEOA_P', 'Aangemeld bij Vroeg Eropaf', 'KWIZ', '%', 'higher-worse', ['BT12'], 10],
  ['LVERWACHTINGBUURT_R', 'Verwachte ontwikkeling van de buurt', WIA, GRADE, 'higher-better', ['BT14'], 20],
  ['LBUURTVOOR_P', 'Buurt is vooruitgegaan', VM, '%', 'higher-better', ['BT14'], 50],
  ['LBUURTACHT_P', 'Buurt is achteruitgegaan', VM, '%', 'higher-worse', ['BT14'], 50],
  ['LBUURT_R', 'Tevreden met de buurt', WIA, GRADE, 'higher-better', [], 20],
]

/**
 * The starter set of indicators, by their names in the Amsterdam area figures (BBGA). Directions follow the BBGA definitions.
 * WVERHUIS_P is read as worse when higher, with care: moving can also be a step up. Neighbourhood figures of the GGD are RIVM
 * estimates. The floor of LSOCCOH_R is the one for neighbourhoods (mean of three years); larger areas need 50.
 */
export const STARTER_INDICATORS: readonly StarterIndicator[] = ROWS.map(
  ([id, label, publisher, unit, direction, themes, minimumN, estimate]) =>
    ({ id, kind: 'indicator', label, publisher, unit, direction, estimate: estimate ?? false, themes, minimumN }),
)

const BY_ID: ReadonlyMap<string, StarterIndicator> = new Map(STARTER_INDICATORS.map((indicator) => [indicator.id, indicator]))

/** The starter indicator with this name, letter case and outer spaces aside; null when it is not one we know. */
export function starterIndicator(id: string): StarterIndicator | null {
  return BY_ID.get(id.trim().toUpperCase()) ?? null
}
