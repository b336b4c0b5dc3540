import { agreementOfMarks, type MarkAgreement, type MarkedUnit } from '../agreement/agreement-of-marks.ts'
import { codersOf, type DoubleCoded, doubleCodedUnits, type DoubleCodedUnit } from '../agreement/double-coded-units.ts'
import { codeLabel } from '../codebook/code-label.ts'
import { type CodeTree, codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import { codesInUse } from '../codebook/codes-in-use.ts'
import type { Source } from '../source/source.ts'
import { SMALLEST_BASE_FOR_PERCENTAGE } from '../tally/share.ts'
import { agreementWords, type AgreementWords } from './agreement-words.ts'
import type { CellValue } from './column.ts'
import type { SharedCoding } from './shared-coding.ts'
import type { ComputedTable, Making } from './tally-table.ts'

export interface AgreementInput {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly SharedCoding[]
}

type Row = Readonly<Record<string, CellValue>>
type Unit = DoubleCodedUnit<SharedCoding>

const INDENT = '\u2003'
/** People settle them one at a time. */
const MOST_TO_SETTLE = 500

/** Overeenstemming: per theme and for all codes together how far coders agree, then the differences that are left to settle. */
export function agreementTable({ codes, sources, codings }: AgreementInput, { language, moment, codebook }: Making): ComputedTable {
  const words = agreementWords(language)
  const tree = codeTree(codesInUse(codes))
  const known = new Map(sources.filter((source) => !source.deleted && source.group !== 'professional').map((source) => [source.id, source]))
  const compared = doubleCodedUnits(codings.filter(({ deleted, sourceId, codeId }) => !deleted && known.has(sourceId) && tree.byId.has(codeId)))
  const { units, coders, codersLeftOut } = compared
  const notes = [units.length === 0 ? words.none : words.how, words.few(SMALLEST_BASE_FOR_PERCENTAGE) + (codersLeftOut > 0 ? words.leftOut(codersLeftOut) : '')]
  const madeLine = words.head(moment, codebook, new Set(units.map(({ sourceId }) => sourceId)).size, coders.length)
  if (units.length === 0) return { madeLine, notes, headers: new Map(), rows: [], bold: new Set() }

  const marks = marksByCode(compared, tree)
  const looked = new Map<number, number>()
  for (const unit of units) looked.set(unit.looked, (looked.get(unit.looked) ?? 0) + 1)
  const themes = tree.ordered.flatMap(({ id }) => (marks.has(id) ? [measureRow(INDENT.repeat(tree.depthOf(id)) + codeLabel(tree.byId.get(id)!, language), agreementOfMarks(marks.get(id)!, looked), words, id)] : []))
  const differences = differencesIn(compared, known, tree, language, words)
  const shown = differences.slice(0, MOST_TO_SETTLE)
  const rows: Row[] = [
    overallRow(compared, tree, looked, words), sameCodesRow(compared, words), ...themes,
    { theme: words.toSettle(differences.length), _id: 'settle' }, ...shown,
    ...(differences.length > shown.length ? [{ theme: words.more(differences.length - shown.length), _id: 'more' }] : []),
  ]
  return { madeLine, notes, headers: new Map(), rows, bold: new Set([0, themes.length + 2]) }
}

/** Per code the units that anybody gave it, or a code below it. */
function marksByCode({ units, coders }: DoubleCoded<SharedCoding>, tree: CodeTree): ReadonlyMap<string, MarkedUnit[]> {
  const marks = new Map<string, MarkedUnit[]>()
  for (const unit of units) {
    const markedBy = new Map<string, number>()
    for (const { codeId, coder } of unit.codings) {
      const bit = 1 << coders.indexOf(coder)
      for (const id of tree.pathOf(codeId)) markedBy.set(id, (markedBy.get(id) ?? 0) | bit)
    }
    for (const [id, marked] of markedBy) {
      const one = { looked: unit.looked, marked }
      const known = marks.get(id)
      if (known) known.push(one)
      else marks.set(id, [one])
    }
  }
  return marks
}

/** All codes together: every code that was used is a judgement about every unit. */
function overallRow({ units, coders }: DoubleCoded<SharedCoding>, tree: CodeTree, looked: ReadonlyMap<number, number>, words: AgreementWords): Row {
  const used = [...new Set(units.flatMap(({ codings }) => codings.map(({ codeId }) => codeId)))].filter((id) => tree.byId.has(id))
  const marks = units.flatMap((unit) => [...new Set(unit.codings.map(({ codeId }) => codeId))].map((id) => ({ looked: unit.looked, marked: codersOf(unit, coders, (codeId) => codeId === id) })))
  const all = agreementOfMarks(marks, new Map([...looked].map(([set, count]) => [set, count * used.length])))
  return { ...measureRow(words.overall, { ...all, units: units.length, used: units.length }, words, 'overall'), agreed: '' }
}

function sameCodesRow({ units, coders }: DoubleCoded<SharedCoding>, words: AgreementWords): Row {
  const same = units.filter((unit) => unit.codings.every(({ codeId }) => codersOf(unit, coders, (id) => id === codeId) === unit.looked)).length
  return { theme: INDENT + words.sameCodes, units: units.length, used: units.length, agreed: partText(same, units.length, words), _id: 'same' }
}

function measureRow(theme: string, { units, used, agreed, kappa, alpha, ac1 }: MarkAgreement, words: AgreementWords, id: string): Row {
  const measure = (value: number | null) => (value === null || units < SMALLEST_BASE_FOR_PERCENTAGE ? '' : Math.round(value * 100) / 100)
  return { theme, units, used, agreed: partText(agreed, units, words), kappa: measure(kappa), alpha: measure(alpha), ac1: measure(ac1), _id: id }
}

function partText(x: number, y: number, words: AgreementWords): string {
  return y < SMALLEST_BASE_FOR_PERCENTAGE ? words.xOfY(x, y) : words.percent(Math.round((100 * x) / y))
}

function differencesIn({ units, coders }: DoubleCoded<SharedCoding>, sources: ReadonlyMap<string, Source>, tree: CodeTree, language: Making['language'], words: AgreementWords): Row[] {
  const names = (set: number) => coders.filter((_, coder) => ((set >> coder) & 1) === 1).join(words.and)
  return units.flatMap((unit) => [...new Set(unit.codings.map(({ codeId }) => codeId))].flatMap((id): Row[] => {
    const given = codersOf(unit, coders, (codeId) => codeId === id)
    if (given === unit.looked) return []
    const first = unit.codings.find(({ codeId }) => codeId === id)!
    return [{
      theme: codeLabel(tree.byId.get(id)!, language), where: sources.get(unit.sourceId)!.title, place: placeText(unit, first, words), given: names(given), notGiven: names(unit.looked & ~given),
      words: first.words, _id: first.id,
    }]
  }))
}

function placeText(unit: Unit, { speaker }: SharedCoding, words: AgreementWords): string {
  const from = words.from(unit.start)
  return [speaker ?? '', unit.unit === null ? from : words.unit(unit.unit + 1, from)].filter((part) => part !== '').join(' · ')
}
