import * as v from 'valibot'
import { ABSENCE_REASONS, AREA_EDITIONS, AREA_LEVELS, DIRECTIONS, type AreaEdition, type PassiveRow } from '../passive/observation.ts'
import { ABSENCE_CHOICES, DIRECTION_CHOICES, EDITION_CHOICES, INDICATOR_KIND_CHOICES, LEVEL_CHOICES } from './choices.ts'
import type { CellProblem, CellValue, Column, RowContext } from './column.ts'
import { choiceColumn, flagColumn, head, textColumn } from './field-columns.ts'
import type { TabCells } from './record-rows.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

const label = v.pipe(v.string(), v.maxLength(400), v.check((value) => !value.includes('\u0000')))
const figure = v.pipe(v.number(), v.finite())

/** A figure as the import wizard hands it over: looked at again before it is written. */
export const passiveRowSchema = v.pipe(
  v.object({
    indicatorId: v.pipe(label, v.minLength(1)), kind: v.picklist(['indicator', 'reports']), label, publisher: label, unit: label, direction: v.picklist(DIRECTIONS), estimate: v.boolean(),
    area: label, level: v.nullable(v.picklist(AREA_LEVELS)), period: label, value: v.nullable(figure),
    interval: v.nullable(v.object({ low: figure, high: figure })), absence: v.nullable(v.picklist(ABSENCE_REASONS)), provisional: v.boolean(),
    importName: label, importedOn: label,
    scale: v.exactOptional(label), n: v.exactOptional(v.nullable(v.pipe(figure, v.minValue(0)))), edition: v.exactOptional(v.nullable(v.picklist(AREA_EDITIONS))),
  }),
  // A cell that holds neither a figure nor a range must say why: null is never 0.
  v.check((row) => row.value !== null || row.interval !== null || row.absence !== null),
  v.check((row) => row.interval === null || row.interval.low <= row.interval.high),
) satisfies v.GenericSchema<unknown, PassiveRow>

type FigureField = 'value' | 'low' | 'high' | 'n'
interface PassiveCells extends Omit<PassiveRow, 'interval' | 'n' | 'scale' | 'edition'> {
  readonly n: number | null
  readonly scale: string
  readonly edition: AreaEdition | null
  readonly low: number | null
  readonly high: number | null
}

const figureColumn = (field: FigureField, heading: ReturnType<typeof head>): Column<PassiveCells> => ({
  id: field, ...heading, type: 'number',
  write: (row) => row[field] ?? '',
  read: (cell) => {
    const text = String(cell).trim()
    if (text === '') return { ok: true, patch: { [field]: null } }
    const value = typeof cell === 'number' ? cell : /^[-−]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : Number.NaN
    return Number.isFinite(value) ? { ok: true, patch: { [field]: value } } : { ok: false, problem: 'not-a-number' }
  },
})

const COLUMNS: readonly Column<PassiveCells>[] = [
  choiceColumn<PassiveCells, PassiveRow['kind']>('kind', head('Soort', 'Kind', 'Cijfer uit een onderzoek of register, of meldingen.', 'A figure from a survey or register, or reports.', 90), INDICATOR_KIND_CHOICES),
  textColumn<PassiveCells>('publisher', head('Uitgever', 'Publisher', 'Wie het cijfer publiceert.', 'Who publishes the figure.', 170)),
  textColumn<PassiveCells>('indicatorId', head('Cijfer of meldcategorie', 'Indicator or report category', 'De naam waaronder het gekoppeld wordt.', 'The name under which it is linked.', 220), { required: true }),
  textColumn<PassiveCells>('label', head('Omschrijving', 'Description', 'Wat het cijfer zegt.', 'What the figure says.', 240)),
  textColumn<PassiveCells>('area', head('Gebied', 'Area', 'Code of naam van het gebied.', 'Code or name of the area.', 90)),
  choiceColumn<PassiveCells, NonNullable<PassiveRow['level']>>('level', head('Niveau', 'Level', 'Buurt, wijk, gebied, stadsdeel of stad.', 'Neighbourhood, district, area, borough or city.', 90), LEVEL_CHOICES, { empty: null }),
  textColumn<PassiveCells>('period', head('Periode', 'Period', 'Jaar, kwartaal of maand.', 'Year, quarter or month.', 90)),
  figureColumn('value', head('Waarde', 'Value', 'Leeg is nooit nul: de reden staat ernaast.', 'Empty is never zero: the reason stands beside it.', 80)),
  figureColumn('low', head('Van', 'From', 'Ondergrens als alleen een bereik bekend is, zoals bij ‘<5’.', 'Lower bound when only a range is known, as with ‘<5’.', 60)),
  figureColumn('high', head('Tot en met', 'Up to', 'Bovengrens van het bereik.', 'Upper bound of the range.', 70)),
  choiceColumn<PassiveCells, NonNullable<PassiveRow['absence']>>('absence', head('Waarom leeg', 'Why empty', 'Waarom er geen waarde staat.', 'Why there is no value.', 130), ABSENCE_CHOICES, { empty: null }),
  textColumn<PassiveCells>('unit', head('Eenheid', 'Unit', 'Bijvoorbeeld cijfer 1-10, % of aantal.', 'For example grade 1–10, % or number.', 100)),
  choiceColumn<PassiveCells, PassiveRow['direction']>('direction', head('Richting', 'Direction', 'Of een hogere waarde beter of slechter is.', 'Whether a higher value is better or worse.', 130), DIRECTION_CHOICES),
  flagColumn<PassiveCells>('estimate', head('Schatting', 'Estimate', 'Is het een schatting van een model?', 'Is it an estimate by a model?', 80)),
  flagColumn<PassiveCells>('provisional', head('Voorlopig', 'Provisional', 'Is het een voorlopig cijfer?', 'Is it a provisional figure?', 80)),
  textColumn<PassiveCells>('scale', head('Schaal', 'Scale', 'Laagste en hoogste waarde, zoals 1-10, of waar 100 in een index voor staat.', 'Lowest and highest value, such as 1-10, or what 100 in an index stands for.', 90)),
  figureColumn('n', head('n', 'n', 'Op hoeveel antwoorden, cliënten of mensen het cijfer rust.', 'How many answers, clients or people the figure rests on.', 60)),
  choiceColumn<PassiveCells, AreaEdition>('edition', head('Indeling', 'Area list', 'Gebiedsindeling van de code in het bestand. Cijfers van twee indelingen vormen geen reeks.', 'List of areas that the code in the file comes from. Figures of two lists are no series.', 90), EDITION_CHOICES, { empty: null }),
  textColumn<PassiveCells>('importName', head('Bestand', 'File', 'Waar het vandaan komt.', 'Where it came from.', 160)),
  textColumn<PassiveCells>('importedOn', head('Ingelezen op', 'Imported on', 'Wanneer het is ingelezen.', 'When it was imported.', 110)),
]

/** The hidden column with the key of a figure: the same figure again comes in the same row. */
export const PASSIVE_KEY = '_key'

/** Passief: indicators and reports by area and period, in long form. */
export const PASSIVE_LAYOUT: TabLayout = {
  id: 'passive', title: { nl: 'Passief', en: 'Passive' }, headerRow: 1, computed: false, columns: [...COLUMNS, hiddenColumn(PASSIVE_KEY)],
}

/** What of a row of Passief could not be read. */
export interface UnreadablePassiveRow {
  readonly row: number
  readonly problems: readonly { readonly columnId: string; readonly problem: CellProblem | 'merged' }[]
}

/** Reads Passief from what stands in its cells: people may mend a figure by hand. */
export function readPassiveRows(cells: TabCells, context: RowContext): { readonly rows: readonly PassiveRow[]; readonly unreadable: readonly UnreadablePassiveRow[] } {
  const rows: PassiveRow[] = []
  const unreadable: UnreadablePassiveRow[] = []
  const read = passiveRowReader(cells.columnIds, context)
  cells.rows.forEach((row, index) => {
    const reading = read(row)
    if (reading === null) return
    const merged = COLUMNS.filter(({ id }) => cells.covered?.has(`${index}:${cells.columnIds.indexOf(id)}`) === true).map(({ id }) => ({ columnId: id, problem: 'merged' as const }))
    // What stood under merged cells is gone: nobody knows what the figure was.
    if (merged.length > 0) unreadable.push({ row: index, problems: merged })
    else if (Array.isArray(reading)) unreadable.push({ row: index, problems: reading })
    else rows.push(reading as PassiveRow)
  })
  return { rows, unreadable }
}

/** Reads one row of Passief at a time: null for a blank one, what is wrong for one that cannot be read. */
export function passiveRowReader(columnIds: TabCells['columnIds'], context: RowContext): (row: readonly CellValue[]) => PassiveRow | UnreadablePassiveRow['problems'] | null {
  const places = COLUMNS.map((column) => columnIds.indexOf(column.id))
  return (row) => {
    if (places.every((place) => row[place] === undefined || row[place] === '' || row[place] === false)) return null
    const problems: { columnId: string; problem: CellProblem }[] = []
    const read: Partial<Record<keyof PassiveCells, unknown>> = {}
    COLUMNS.forEach((column, at) => {
      const reading = column.read!(row[places[at]!] ?? '', context)
      if (reading.ok) Object.assign(read, reading.patch)
      else problems.push({ columnId: column.id, problem: reading.problem })
    })
    if (problems.length > 0) return problems
    const { low = null, high = null, scale, n, edition, ...rest } = read
    // What nobody says is absent, as an import leaves it: workbooks from before these columns read alike.
    const said = { ...(scale === '' ? {} : { scale }), ...(n === null ? {} : { n }), ...(edition === null ? {} : { edition }) }
    const interval = low === null || high === null ? null : { low, high }
    const absence = rest.value === null && interval === null ? (rest.absence ?? 'blank') : rest.absence
    const parsed = v.safeParse(passiveRowSchema, { ...rest, ...said, interval, absence })
    return parsed.success ? parsed.output : [{ columnId: 'value', problem: 'not-a-number' }]
  }
}

/** The cells of a figure in the order of `columnIds`; null on people's own columns. */
export function passiveCells(row: PassiveRow, key: string, columnIds: readonly (string | null)[], context: RowContext): (CellValue | null)[] {
  const { interval, ...rest } = row
  const cells: PassiveCells = { ...rest, scale: row.scale ?? '', n: row.n ?? null, edition: row.edition ?? null, low: interval?.low ?? null, high: interval?.high ?? null }
  return columnIds.map((id) => (id === PASSIVE_KEY ? key : (COLUMNS.find((column) => column.id === id)?.write(cells, context) ?? null)))
}
