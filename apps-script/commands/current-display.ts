import { jointDisplay, type JointDisplayRow } from '../../shared/joint-display/joint-display.ts'
import type { Indicator } from '../../shared/passive/observation.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import { tallyByCode, type TallyInput } from '../../shared/tally/tally-by-code.ts'
import type { ChangeClock } from '../change-clock.ts'
import { readJudgements } from '../judgement-rows.ts'
import { openTab } from '../sheets.ts'
import { recordsOf, type WorkbookRecords } from '../workbook-records.ts'

/** The joint display as it would be made now, of everything there is, with what people judged. */
export function currentDisplay(opened: WorkbookRecords, counted: TallyInput, clock: ChangeClock): readonly JointDisplayRow[] {
  const passive = readPassiveRows(openTab(PASSIVE_LAYOUT, opened.context.language), opened.context).rows
  const judgements = readJudgements(openTab(JOINT_DISPLAY_LAYOUT, opened.context.language), clock).map(({ judgement }) => judgement)
  const indicators = new Map<string, Indicator>(passive.map(({ indicatorId: id, kind, label, publisher, unit, direction, estimate }) => [id, { id, kind, label, publisher, unit, direction, estimate }]))
  const cityArea = passive.find(({ area, level }) => level === 'city' || area.toUpperCase() === 'STAD')?.area ?? null
  return jointDisplay({ codes: counted.codes, tally: tallyByCode(counted), indicators: [...indicators.values()], observations: passive, crosswalk: recordsOf(opened.links.table), judgements, cityArea }).rows
}
