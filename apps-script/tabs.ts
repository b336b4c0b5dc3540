import { AGREEMENT_LAYOUT } from '../shared/sheet/agreement-layout.ts'
import { CHARTS_LAYOUT } from '../shared/sheet/charts-layout.ts'
import { COMPARISON_LAYOUT } from '../shared/sheet/comparison-layout.ts'
import { COVERAGE_LAYOUT } from '../shared/sheet/coverage-layout.ts'
import { CROSS_TAB_LAYOUT } from '../shared/sheet/cross-tab-layout.ts'
import { READINESS_LAYOUT } from '../shared/sheet/readiness-table.ts'
import { SNAPSHOTS_LAYOUT } from '../shared/sheet/snapshot-rows.ts'
import { JOINT_DISPLAY_LAYOUT } from '../shared/sheet/joint-display-layout.ts'
import { PASSIVE_LAYOUT } from '../shared/sheet/passive-tab.ts'
import { CHECKS_TAB, COMMITMENTS_TAB, FACTORS_TAB, FEEDBACK_TAB } from '../shared/sheet/people-tabs.ts'
import { PROFESSIONALS_LAYOUT } from '../shared/sheet/professionals-layout.ts'
import { CODEBOOK_TAB, CODINGS_TAB, CROSSWALK_TAB, SOURCES_TAB } from '../shared/sheet/record-tabs.ts'
import { SILENCE_LAYOUT } from '../shared/sheet/silence-layout.ts'
import { hiddenColumn, LOG_LAYOUT, recordLayout, type TabLayout } from '../shared/sheet/tab-layout.ts'
import { SATURATION_LAYOUT } from '../shared/sheet/saturation-layout.ts'
import { TALLY_LAYOUT } from '../shared/sheet/tally-layout.ts'
import { TOGETHER_LAYOUT } from '../shared/sheet/together-layout.ts'

/** Where a coding that was made in this workbook stands in its cell; it never travels. */
export const ANSWER_COLUMN = '_answer'

export const CODEBOOK_LAYOUT = recordLayout(CODEBOOK_TAB)
export const SOURCES_LAYOUT = recordLayout(SOURCES_TAB)
/** Coderingen, and beside each coding that was made in an answer of this workbook where it stands there. */
export const CODINGS_LAYOUT = withColumn(recordLayout(CODINGS_TAB), ANSWER_COLUMN)
export const CROSSWALK_LAYOUT = recordLayout(CROSSWALK_TAB)
export const FACTORS_LAYOUT = recordLayout(FACTORS_TAB)
export const FEEDBACK_LAYOUT = recordLayout(FEEDBACK_TAB)
export const COMMITMENTS_LAYOUT = recordLayout(COMMITMENTS_TAB)
export const CHECKS_LAYOUT = recordLayout(CHECKS_TAB)

/** Every tab of the workbook, in the order in which they are made. */
export const LAYOUTS: readonly TabLayout[] = [
  CODEBOOK_LAYOUT, SOURCES_LAYOUT, CODINGS_LAYOUT, PASSIVE_LAYOUT, CROSSWALK_LAYOUT, TALLY_LAYOUT, CROSS_TAB_LAYOUT, JOINT_DISPLAY_LAYOUT,
  SILENCE_LAYOUT, PROFESSIONALS_LAYOUT,
  COVERAGE_LAYOUT, SATURATION_LAYOUT, TOGETHER_LAYOUT, AGREEMENT_LAYOUT, CHARTS_LAYOUT,
  READINESS_LAYOUT, FEEDBACK_LAYOUT, COMMITMENTS_LAYOUT, FACTORS_LAYOUT, CHECKS_LAYOUT, SNAPSHOTS_LAYOUT, COMPARISON_LAYOUT, LOG_LAYOUT,
]

/** The tabs that are worked out from others. */
export const COMPUTED_LAYOUTS: readonly TabLayout[] = [TALLY_LAYOUT, CROSS_TAB_LAYOUT, JOINT_DISPLAY_LAYOUT, SILENCE_LAYOUT, COVERAGE_LAYOUT, SATURATION_LAYOUT, TOGETHER_LAYOUT, AGREEMENT_LAYOUT, CHARTS_LAYOUT, READINESS_LAYOUT, COMPARISON_LAYOUT]

function withColumn(layout: TabLayout, id: string): TabLayout {
  return { ...layout, columns: [...layout.columns, hiddenColumn(id)] }
}
