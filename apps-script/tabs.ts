import { JOINT_DISPLAY_LAYOUT } from '../shared/sheet/joint-display-layout.ts'
import { PASSIVE_LAYOUT } from '../shared/sheet/passive-tab.ts'
import { CODEBOOK_TAB, CODINGS_TAB, CROSSWALK_TAB, SOURCES_TAB } from '../shared/sheet/record-tabs.ts'
import { LOG_LAYOUT, recordLayout, type TabLayout } from '../shared/sheet/tab-layout.ts'
import { TALLY_LAYOUT } from '../shared/sheet/tally-layout.ts'

export const CODEBOOK_LAYOUT = recordLayout(CODEBOOK_TAB)
export const SOURCES_LAYOUT = recordLayout(SOURCES_TAB)
export const CODINGS_LAYOUT = recordLayout(CODINGS_TAB)
export const CROSSWALK_LAYOUT = recordLayout(CROSSWALK_TAB)

/** Every tab of the workbook, in the order in which they are made. */
export const LAYOUTS: readonly TabLayout[] = [
  CODEBOOK_LAYOUT, SOURCES_LAYOUT, CODINGS_LAYOUT, PASSIVE_LAYOUT, CROSSWALK_LAYOUT, TALLY_LAYOUT, JOINT_DISPLAY_LAYOUT, LOG_LAYOUT,
]

/** The tabs that are worked out from others. */
export const COMPUTED_LAYOUTS: readonly TabLayout[] = [TALLY_LAYOUT, JOINT_DISPLAY_LAYOUT]
