/** A sub category of reports, with the themes it says something about. */
export interface ReportSubCategory {
  readonly name: string
  readonly themes: readonly string[]
}

/** A main category of reports (meldingen) as Signalen names it. */
export interface ReportCategory {
  readonly name: string
  /** Keys of the starter codebook BT for the category as a whole, the closest first. */
  readonly themes: readonly string[]
  /** Sub categories that we know by name; a municipality's own list is longer and changes over time. */
  readonly subs: readonly ReportSubCategory[]
}

const sub = (name: string, ...themes: readonly string[]): ReportSubCategory => ({ name, themes })

/** The twelve main categories of Signalen, with a proposal for the crosswalk. A person confirms each link. */
export const REPORT_CATEGORIES: readonly ReportCategory[] = [
  { name: 'Afval', themes: ['BT2.1'], subs: [
    sub('Container is vol', 'BT2.1'), sub('Grofvuil', 'BT2.1'), sub('Huisafval', 'BT2.1'), sub('Container is kapot', 'BT2.1'),
    sub('Prullenbak is vol', 'BT2.1'), sub('Puin / sloopafval', 'BT2.1'),
  ] },
  { name: 'Schoon', themes: ['BT2'], subs: [
    sub('Veeg- / zwerfvuil', 'BT2'), sub('Glas op straat', 'BT2.1'), sub('Graffiti / wildplak', 'BT2'), sub('Hondenpoep', 'BT2'),
  ] },
  { name: 'Wegen, verkeer, straatmeubilair', themes: ['BT3', 'BT2.3'], subs: [
    sub('Onderhoud stoep, straat en fietspad', 'BT2.3'), sub('Straatverlichting / openbare klok', 'BT2.3'), sub('Straatmeubilair', 'BT2.3'),
    sub('Put / riolering verstopt', 'BT2.3'), sub('Verkeersoverlast / Verkeerssituaties', 'BT3'), sub('Speelplaats', 'BT2.3', 'BT9'),
  ] },
  { name: 'Openbaar groen en water', themes: ['BT2.4', 'BT1'], subs: [
    sub('Boom', 'BT2.4'), sub('Maaien / snoeien', 'BT2.4'), sub('Onkruid', 'BT2.4'), sub('Oever / kade / steiger', 'BT2.3'),
  ] },
  { name: 'Overlast in de openbare ruimte', themes: ['BT3', 'BT2'], subs: [
    sub('Parkeeroverlast', 'BT3'), sub('Fietswrak', 'BT3'), sub('Auto- / scooter- / bromfiets(wrak)', 'BT3'),
    sub('Hinderlijk geplaatst object', 'BT3'), sub('Stank- / geluidsoverlast', 'BT5.4'),
  ] },
  { name: 'Overlast van dieren', themes: ['BT2.2'], subs: [sub('Ratten', 'BT2.2'), sub('Duiven', 'BT2.2'), sub('Meeuwen', 'BT2.2')] },
  { name: 'Overlast van en door personen of groepen', themes: ['BT5'], subs: [
    sub('Jongerenoverlast', 'BT5.2'), sub('Drank- en drugsoverlast', 'BT5.3'), sub('Wildplassen / poepen / overgeven', 'BT5'),
    sub('Vuurwerkoverlast', 'BT5'), sub('Overige overlast door personen', 'BT5'),
  ] },
  { name: 'Overlast Bedrijven en Horeca', themes: ['BT5.4'], subs: [
    sub('Overlast cafés en terrassen', 'BT5.4'), sub('Geluidsoverlast muziek', 'BT5.4'), sub('Stank horeca/bedrijven', 'BT5.4'),
  ] },
  { name: 'Overlast op het water', themes: ['BT5'], subs: [] },
  { name: 'Civiele Constructies', themes: ['BT2.3'], subs: [] },
  { name: 'Wonen', themes: ['BT4'], subs: [sub('Woningkwaliteit', 'BT4'), sub('Woningdelen / gecreëerde kamers', 'BT4')] },
  { name: 'Overig', themes: ['BT99'], subs: [] },
]

/**
 * The themes of BT that a label of a report category, indicator or table row most likely is about; empty when nothing fits.
 * Letter case, accents and spaces do not matter. A path such as 'Afval › Container is vol' is read from its last part upward,
 * so that an unknown sub category falls back on its main one. Per part: a name of `REPORT_CATEGORIES` first, with its themes
 * closest first; then the words in it, in the order of the codebook, where a word for nuisance or green in general counts only
 * when no word says more. It is a proposal: a person confirms it.
 */
export function proposeThemes(label: string): readonly string[] {
  const parts = label.split(/[›»>]/).map(fold).filter((part) => part !== '')
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at]!
    const themes = BY_NAME.get(part) ?? themesByWords(part)
    if (themes.length > 0) return themes
  }
  return []
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

// Main names win where a sub category bears the same name ('Overig').
const BY_NAME: ReadonlyMap<string, readonly string[]> = new Map(
  [...REPORT_CATEGORIES.flatMap((category) => category.subs), ...REPORT_CATEGORIES].map(({ name, themes }) => [fold(name), themes]),
)

// Dutch glues words together, so most stems are looked for anywhere in a word; \b guards the short ones ('rat' in 'vibratie').
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/zwerfvuil|veegvuil|drijfvuil|graffiti|wildplak|hondenpoep|\bhonden|schoonhouden|\bschone?\b|vervuiling/, 'BT2'],
  [/afval|container|vuilnis|grofvuil|prullenbak|glasbak|\bpuin|asbest/, 'BT2.1'],
  [/\bratten?\b|\bmuis|\bmuizen|ongedierte|kakkerlak|\bduiven|meeuwen|wespen|ganzen|\bdieren/, 'BT2.2'],
  [/stoep|bestrating|verharding|\bmeubilair|civiele constructie|straatverlichting|lantaarn|straatmeubilair|riool|riolering|\bput(ten)?\b|onderhoud straten|gladheid|\bkade/, 'BT2.3'],
  [/onkruid|snoei|maaien|\bbo(om|men)\b|groenonderhoud|plantsoen|struik/, 'BT2.4'],
  [/parkeer|parkeren|verkeer|fietswrak|fiets|scooter|snelheid|wegsleep|\btaxi/, 'BT3'],
  [/woning|woonfraude|\bhuur|verhuur|verhuizen|schimmel|\blift\b/, 'BT4'],
  [/\bburen/, 'BT5.1'],
  [/jongeren|hangjeugd/, 'BT5.2'],
  [/\bdrank|drugs|alcohol|lachgas/, 'BT5.3'],
  [/horeca|\bcafe|terras|geluid|muziek|\bstank|lawaai/, 'BT5.4'],
  [/inbraak|diefstal|geweld|mishandeling|beroving|vernieling|crimin|slachtoffer|misdrij/, 'BT6'],
  [/veiligheidsgevoel|onveilig|\bveilig\b/, 'BT7'],
  [/cohesie|saamhorig|omgang (tussen )?groepen|betrokkenheid/, 'BT8'],
  [/discriminatie/, 'BT8.3'],
  [/eenza(am|men)/, 'BT8.4'],
  [/buurthui|wijkcentr|speel|sportvoorziening|buurtactiviteit/, 'BT9'],
  [/gezondheid|psychische|mantelzorg|verward/, 'BT11'],
  [/schulden|minima|betalingsachterstand|armoede/, 'BT12'],
]
const GENERAL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bgroen/, 'BT1'],
  [/vuil\b/, 'BT2'],
  [/overlast|\bpersonen\b|daklo|vuurwerk/, 'BT5'],
]

function themesByWords(part: string): readonly string[] {
  const special = matching(WORDS, part)
  return special.length > 0 ? special : matching(GENERAL_WORDS, part)
}

function matching(words: readonly (readonly [RegExp, string])[], part: string): readonly string[] {
  return words.filter(([stem]) => stem.test(part)).map(([, theme]) => theme)
}
