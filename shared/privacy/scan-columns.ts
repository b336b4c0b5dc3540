import { isBsn } from './is-bsn.ts'

export const REFUSAL_REASONS = ['name', 'address', 'phone', 'email', 'bsn', 'birth-date', 'free-text', 'coordinates'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** A column that must not be imported, by its place from 0. */
export interface RefusedColumn {
  readonly column: number
  readonly reason: RefusalReason
}

/**
 * Finds columns with data about persons in a table of figures: by what they are called, and by what stands in them whatever they are
 * called. Columns that name categories, indicators or areas pass. `header` has one cell a column ('' or left out when there
 * is no header); a column is reported once, for the first reason that holds.
 */
export function scanColumns(header: readonly string[], rows: readonly (readonly string[])[]): readonly RefusedColumn[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), header.length)
  const refused: RefusedColumn[] = []
  for (let column = 0; column < width; column += 1) {
    const reason = reasonToRefuse(foldName(header[column] ?? ''), columnOf(rows, column))
    if (reason !== null) refused.push({ column, reason })
  }
  return refused
}

/** Letters of a cell looked at: what it is shows in its beginning, and patterns must not walk for ever over a hostile one. */
const LOOKED_AT = 500

interface Column {
  readonly filled: number
  /** Each different cell once: tables repeat themselves, and a rare cell must weigh too. */
  readonly different: readonly string[]
}

function columnOf(rows: readonly (readonly string[])[], column: number): Column {
  const different = new Set<string>()
  let filled = 0
  for (const cells of rows) {
    const cell = (cells[column] ?? '').trim().slice(0, LOOKED_AT)
    if (cell === '') continue
    filled += 1
    different.add(cell)
  }
  return { filled, different: [...different] }
}

function foldName(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]/g, '')
}

// Names that say it all: whatever stands below, nobody needs it for figures about a neighbourhood.
const BY_NAME: readonly (readonly [RefusalReason, RegExp])[] = [
  ['bsn', /^(bsn|bsnnummer|burgerservicenummer|sofi|sofinummer|citizenservicenumber)$/],
  ['email', /^(e?mail|e?mailadres|emailaddress|mailadres)$/],
  ['phone', /^(telefoon|telefoonnummer|telefoonnr|tel|telnr|telnummer|mobiel|mobielnummer|mobielenummer|gsm|phone|phonenumber|mobile)$/],
  ['birth-date', /^(geboortedatum|geboortedag|gebdatum|gebdat|geboortejaar|dateofbirth|birthdate|birthday|dob|yearofbirth)$/],
  ['address', /^(adres|woonadres|adresregel\d?|huisadres|straat|straatnaam|straathuisnummer|huisnummer|huisnr|huisnummertoevoeging|huisletter|postcode|postcode6|pc6|zipcode|address|street|streetname|housenumber|postalcode|postcodehuisnummer|adresmelder|meldadres)$/],
  ['name', /^(voornaam|voornamen|roepnaam|achternaam|familienaam|volledigenaam|naammelder|meldernaam|melder|contactpersoon|naambewoner|bewoner|naamhuurder|huurder|huurdernaam|klant|klantnaam|naamklant|respondentnaam|naamrespondent|voorletters|initialen|tussenvoegsel|firstname|lastname|surname|familyname|givenname|fullname|reporter|tenant|tenantname|residentname)$/],
  ['coordinates', /^(lat|lon|lng|long|latitude|longitude|breedtegraad|lengtegraad|stx|sty|xcoord|ycoord|xcoordinaat|ycoordinaat|xcoordinate|ycoordinate|coordinaten|coordinates|rdx|rdy|geometrie|geometry|geom|wkt|latlon|latlong)$/],
]
const BARE_NAME = /^(naam|name|namen|names)$/
const TEXT_NAME = /^(toelichting|opmerking|opmerkingen|meldtekst|meldingtekst|tekst|text|vrijetekst|openantwoord|antwoord|verhaal|citaat|quote|notitie|notities|comment|comments|remark|remarks|notes|omschrijvingmelding|meldingomschrijving)$/
// What describes the figures themselves may be long and varied: it was written by the publisher.
const DESCRIBING_NAME = /^(definitie|definition|label\d?|labelkort|indicator|variabele|variable|bron|source|eenheid|rekeneenheid|unit|peildatum|referencedate|(hoofd|sub)?categorie|(main|sub)?category)$/

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i
const EMAIL_WITHIN = /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/i
const WRITTEN_PHONE = /^(?:(?:\+|00)\d{2}[\s().-]*(?:\(0\)[\s.-]*)?\d[\d\s.-]{6,12}\d|0\d{1,3}[\s-]+\d[\d\s]{4,10}\d)$/
const BARE_PHONE = /^0[1-9]\d{8}$/
const POSTCODE = /(?:^|[\s,])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?=$|[\s,])/
const STREET_NUMBER = /(?:straat|laan|weg|plein|gracht|kade|hof|singel|dijk|pad|dreef|steeg|plantsoen|markt|park|hove|burg|erf)\s+\d{1,4}(?:\s?-?\s?[a-z0-9]{1,4})?(?=$|[\s,])/i
const DATE = /^(?:(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})|((?:19|20)\d{2})-(\d{2})-(\d{2}))(?:[T ].*)?$/
const POINT = /^(?:POINT|POLYGON|LINESTRING|MULTI\w+)\s*Z?\s*\(|^-?\d{1,2}[.,]\d{3,}\s*[,;\s]\s*-?\d{1,3}[.,]\d{3,}$/i
const STREET_WORD = /(?:straat|laan|weg|plein|gracht|kade|buurt|park|kwartier|wijk|polder|eiland|hof)$/i
const PREFIXES = "(?:(?:van|de|der|den|het|ter|ten|te|el|al|ben|bin|in|op|'t|v\\.?d\\.?)\\s+)*"
const TITLED = new RegExp(`^(?:de heer|dhr\\.?|mevrouw|mevr\\.?|mw\\.?|mr\\.?|mrs\\.?|ms\\.?|fam\\.?|familie)\\s+\\p{L}`, 'iu')
const INITIALS = new RegExp(`^(?:\\p{Lu}\\.\\s?){1,4}\\s*${PREFIXES}\\p{Lu}[\\p{L}'-]+(?:-\\p{Lu}[\\p{L}'-]+)?$`, 'u')
const SURNAME_FIRST = new RegExp(`^\\p{Lu}[\\p{L}'-]+,\\s*(?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}+)`, 'u')
const FULL = new RegExp(`^\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s+${PREFIXES}\\p{Lu}[\\p{L}'-]+$`, 'u')

function reasonToRefuse(name: string, column: Column): RefusalReason | null {
  const byName = BY_NAME.find(([, names]) => names.test(name))?.[0] ?? null
  if (byName !== null) return byName
  if (column.filled === 0) return null
  const { different } = column
  const count = (test: (cell: string) => boolean): number => different.filter(test).length
  const share = (test: (cell: string) => boolean): number => count(test) / different.length
  if (count((cell) => EMAIL.test(cell)) > 0 || share((cell) => EMAIL_WITHIN.test(cell)) >= 0.2) return 'email'
  if (count((cell) => WRITTEN_PHONE.test(cell) && digitsIn(cell) >= 9 && digitsIn(cell) <= 14) > 0 || share((cell) => BARE_PHONE.test(cell)) >= 0.3) return 'phone'
  const bsns = (cell: string): boolean => isBsn(cell.replace(/[\s.]/g, ''))
  if (count(bsns) >= 3 && share(bsns) >= 0.8) return 'bsn'
  if (share((cell) => POSTCODE.test(cell)) >= 0.2 || share((cell) => STREET_NUMBER.test(cell)) >= 0.2) return 'address'
  if (share((cell) => POINT.test(cell)) >= 0.5 || isDegrees(different)) return 'coordinates'
  if (looksLikeBirthDates(column)) return 'birth-date'
  if (looksLikeNames(name, different, share)) return 'name'
  return looksLikeProse(name, column) ? 'free-text' : null
}

function digitsIn(cell: string): number {
  return cell.replace(/\D/g, '').length
}

/** Degrees within the Netherlands with four decimals or more: a place of some ten metres. */
function isDegrees(cells: readonly string[]): boolean {
  const degrees = cells.filter((cell) => /^\d{1,2}[.,]\d{4,}$/.test(cell)).map((cell) => Number(cell.replace(',', '.')))
  const within = (low: number, high: number): boolean => degrees.every((value) => value >= low && value <= high)
  return degrees.length >= 3 && degrees.length >= cells.length * 0.8 && (within(50.7, 53.6) || within(3.3, 7.3))
}

/** Days that differ from row to row and lie a generation apart: reference dates repeat, and dates of reports lie near each other. */
function looksLikeBirthDates({ filled, different }: Column): boolean {
  const years = different.flatMap((cell) => {
    const match = DATE.exec(cell)
    return match === null ? [] : [Number(match[3] ?? match[4])]
  })
  return years.length >= 5 && years.length >= different.length * 0.8 && different.length >= filled * 0.5 && Math.max(...years.slice(0, 10_000)) - Math.min(...years.slice(0, 10_000)) >= 25
}

/** With titles or initials any column; a first name with a surname only below 'naam', for areas and categories look like that too. */
function looksLikeNames(name: string, different: readonly string[], share: (test: (cell: string) => boolean) => number): boolean {
  const certain = share((cell) => !STREET_WORD.test(cell) && (TITLED.test(cell) || INITIALS.test(cell)))
  if (certain >= 0.3 && different.length * certain >= 2) return true
  if (!BARE_NAME.test(name)) return false
  return certain > 0 || share((cell) => !STREET_WORD.test(cell) && (SURNAME_FIRST.test(cell) || FULL.test(cell))) >= 0.4
}

/** Words that make a sentence; paths of categories are long too, but string nouns together. */
const SENTENCE_WORDS = new Set(
  ('ik mij mijn me je jij jou u uw hij zij ze haar hem we wij ons onze er het de een is zijn was waren wordt worden heeft heb hebben had niet geen wel al nog ook maar dat dit die deze als dan kan kunnen moet ' +
    'the a an i my me you he she they we our it its this that these is are was were be been has have had not no but and there can could').split(' '),
)

/** Prose of people: sentences, long, and other on every row; labels are short or come back for every area and period. */
function looksLikeProse(name: string, { filled, different }: Column): boolean {
  const words = (cell: string): number => cell.split(/\s+/).length
  if (TEXT_NAME.test(name)) return different.some((cell) => words(cell) > 2)
  if (DESCRIBING_NAME.test(name) || different.length < filled * 0.6) return false
  const lengths = different.map((cell) => cell.length).sort((a, b) => a - b)
  const long = different.filter((cell) => words(cell) >= 8 && sentenceWords(cell) >= 2).length
  return different.length >= 3 && lengths[Math.floor(lengths.length / 2)]! >= 50 && long >= different.length * 0.5
}

function sentenceWords(cell: string): number {
  return new Set(cell.toLowerCase().split(/[^\p{L}]+/u).filter((word) => SENTENCE_WORDS.has(word))).size
}
