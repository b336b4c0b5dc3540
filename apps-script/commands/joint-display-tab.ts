import type { Judgement } from '../../shared/joint-display/judgement.ts'
import type { ProfessionalCount } from '../../shared/joint-display/professional-counts.ts'
import { confront, type Confrontation } from '../../shared/sheet/confrontation.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { jointDisplayTable } from '../../shared/sheet/joint-display-table.ts'
import { professionalLines, professionalRows, PROFESSIONALS_LAYOUT } from '../../shared/sheet/professionals-layout.ts'
import { SILENCE_LAYOUT } from '../../shared/sheet/silence-layout.ts'
import { silenceTable } from '../../shared/sheet/silence-table.ts'
import { readJudgements, typedJudgements, unreadableJudgements } from '../judgement-rows.ts'
import { openTab } from '../sheets.ts'
import { markUnreadable, recordsOf } from '../workbook-records.ts'
import { writeTable, type RefreshInput } from './write-table.ts'

/** Told beside counted by refresh: two tabs show it, and it is worked out once. */
const confronted = new WeakMap<RefreshInput['counted'], Confrontation>()
/** What was read of Confrontatie and Professionals in this refresh: each is read once. */
const judged = new WeakMap<RefreshInput['counted'], readonly Judgement[]>()
const takenOver = new WeakMap<RefreshInput['counted'], readonly ProfessionalCount[]>()

/** Confrontatie is read first: what people judged in it stays, and moves along with its theme. */
export function writeJointDisplay(input: RefreshInput): void {
  const { opened, counted, passive, filter, making, clock } = input
  const tab = openTab(JOINT_DISPLAY_LAYOUT, making.language)
  const judgements = readJudgements(tab, clock).map(({ judgement }) => judgement)
  judged.set(counted, judgements)
  const unreadable = unreadableJudgements(tab)
  const made = { ...counted, passive: passive(), filter, links: recordsOf(opened.links.table), judgements, asTyped: typedJudgements(tab, unreadable), professionals: professionalsOf(input), stamp: clock.stamp() }
  const confrontation = confront(made)
  confronted.set(counted, confrontation)
  const table = jointDisplayTable(made, making, confrontation)
  const rowOf = writeTable(tab, table, making)
  // What waits for a person has moved with its theme, and so do its marks.
  const rowOfTheme = new Map(table.rows.map((row, index) => [row['_id'], rowOf[index]!]))
  markUnreadable(tab, { unreadable: unreadable.flatMap((bad) => {
    const row = rowOfTheme.get(bad.id ?? '')
    return row === undefined ? [] : [{ ...bad, row }]
  }) })
}

/** Stiltes is made of what Confrontatie was made of. */
export function writeSilences(input: RefreshInput): void {
  const { opened, counted, passive, filter, making } = input
  const made = { ...counted, passive: passive(), filter, links: recordsOf(opened.links.table), judgements: [] }
  writeTable(openTab(SILENCE_LAYOUT, making.language), silenceTable(made, making, confronted.get(counted) ?? confront(made)), making)
}

/** The judgements of Confrontatie. */
export function judgementsOf({ counted, making, clock }: Pick<RefreshInput, 'counted' | 'making' | 'clock'>): readonly Judgement[] {
  return judged.get(counted) ?? readJudgements(openTab(JOINT_DISPLAY_LAYOUT, making.language), clock).map(({ judgement }) => judgement)
}

/** What was taken over from the professionals' workbook. */
export function professionalCountsOf({ counted, making }: Pick<RefreshInput, 'counted' | 'making'>): readonly ProfessionalCount[] {
  const known = takenOver.get(counted)
  if (known) return known
  const counts = professionalRows(openTab(PROFESSIONALS_LAYOUT, making.language), counted.codes.flatMap(({ deleted, key }) => (deleted ? [] : [key])))
  takenOver.set(counted, counts)
  return counts
}

/** The same by theme, in lines; it goes into a column of its own and is counted nowhere. */
function professionalsOf(input: RefreshInput): ReadonlyMap<string, string> {
  return professionalLines(professionalCountsOf(input), input.counted.codes.filter(({ deleted }) => !deleted), input.making.language)
}
