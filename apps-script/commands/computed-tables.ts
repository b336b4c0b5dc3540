import { factorEffects } from '../../shared/method/local-factor.ts'
import { AGREEMENT_LAYOUT } from '../../shared/sheet/agreement-layout.ts'
import { agreementTable } from '../../shared/sheet/agreement-table.ts'
import { CHARTS_LAYOUT } from '../../shared/sheet/charts-layout.ts'
import { COMPARISON_LAYOUT } from '../../shared/sheet/comparison-layout.ts'
import { COVERAGE_LAYOUT } from '../../shared/sheet/coverage-layout.ts'
import { coverageTable } from '../../shared/sheet/coverage-table.ts'
import { CROSS_TAB_LAYOUT } from '../../shared/sheet/cross-tab-layout.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { SATURATION_LAYOUT } from '../../shared/sheet/saturation-layout.ts'
import { saturationTable } from '../../shared/sheet/saturation-table.ts'
import { READINESS_LAYOUT } from '../../shared/sheet/readiness-table.ts'
import { SILENCE_LAYOUT } from '../../shared/sheet/silence-layout.ts'
import { TALLY_LAYOUT } from '../../shared/sheet/tally-layout.ts'
import { tallyTable } from '../../shared/sheet/tally-table.ts'
import type { TabLayout } from '../../shared/sheet/tab-layout.ts'
import { TOGETHER_LAYOUT } from '../../shared/sheet/together-layout.ts'
import { togetherTable } from '../../shared/sheet/together-table.ts'
import { coverageSettings } from '../coverage-settings.ts'
import { readFactors } from '../people-tabs.ts'
import { openTab } from '../sheets.ts'
import { strengthsFirst } from '../tally-settings.ts'
import { writeCrossTab } from './cross-tab-tab.ts'
import { recordsOf } from '../workbook-records.ts'
import { isFrozenComparison } from '../comparison-choice.ts'
import { writeComparison } from './comparison-tab.ts'
import { writeCharts } from './charts-tab.ts'
import { writeReadiness } from './readiness.ts'
import { writeJointDisplay, writeSilences } from './joint-display-tab.ts'
import { writeTable, type RefreshInput } from './write-table.ts'

/** A tab that a refresh writes anew. */
export interface ComputedTab {
  readonly layout: TabLayout
  /** Works the tab out and writes it once. */
  readonly write: (input: RefreshInput) => void
  /** Whether it is made of what cannot change any more. */
  readonly isFrozen?: () => boolean
}

/** The computed tabs in the order in which a refresh writes them; tabs.ts holds where they stand in the workbook. */
export const COMPUTED_TABS: readonly ComputedTab[] = [
  { layout: TALLY_LAYOUT, write: ({ counted, making }) => writeTable(openTab(TALLY_LAYOUT, making.language), tallyTable(counted, making, strengthsFirst()), making) },
  { layout: CROSS_TAB_LAYOUT, write: writeCrossTab },
  { layout: JOINT_DISPLAY_LAYOUT, write: writeJointDisplay },
  { layout: SILENCE_LAYOUT, write: writeSilences },
  { layout: COVERAGE_LAYOUT, write: writeCoverage },
  { layout: SATURATION_LAYOUT, write: ({ counted, making }) => writeTable(openTab(SATURATION_LAYOUT, making.language), saturationTable(counted, coverageSettings(), making), making) },
  { layout: TOGETHER_LAYOUT, write: ({ counted, making }) => writeTable(openTab(TOGETHER_LAYOUT, making.language), togetherTable(counted, coverageSettings(), making), making) },
  { layout: AGREEMENT_LAYOUT, write: ({ counted, opened, making }) => writeTable(openTab(AGREEMENT_LAYOUT, making.language), agreementTable({ ...counted, codings: recordsOf(opened.codings.table) }, making), making) },
  { layout: READINESS_LAYOUT, write: writeReadiness },
  { layout: CHARTS_LAYOUT, write: writeCharts },
  { layout: COMPARISON_LAYOUT, write: writeComparison, isFrozen: isFrozenComparison },
]

/** Dekking goes by what the local factors ask for as well. */
function writeCoverage({ opened, counted, making, clock }: RefreshInput): void {
  const effects = factorEffects(readFactors(opened.context, clock))
  writeTable(openTab(COVERAGE_LAYOUT, making.language), coverageTable(counted, coverageSettings(), making, effects), making)
}
