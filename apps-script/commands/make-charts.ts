import * as v from 'valibot'
import { CHARTS_LAYOUT } from '../../shared/sheet/charts-layout.ts'
import type { ChartKind } from '../../shared/sheet/charts-table.ts'
import { indicatorsWithTrend } from '../../shared/sheet/indicator-trend.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import { askForCharts, chooseIndicator, chosenIndicator, madeCharts } from '../charts.ts'
import { startClock } from '../change-clock.ts'
import type { ChartsState } from '../charts-protocol.ts'
import { withLock } from '../document-lock.ts'
import { goToRow, openTab } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { personLanguage, workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf } from '../workbook-records.ts'
import { dropRefresh, refresh } from './refresh.ts'

const WAIT_MS = 25_000
const indicatorSchema = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(400)))

/** Which charts were made, and of which figures the course can be drawn. */
export function readCharts(): SidebarReply<ChartsState> {
  const done = withLock(WAIT_MS, () => {
    const opened = openWorkbookRecords(startClock())
    const passive = readPassiveRows(openTab(PASSIVE_LAYOUT, workbookLanguage()), opened.context).rows
    const indicators = indicatorsWithTrend(passive, recordsOf(opened.links.table))
    const chosen = chosenIndicator()
    return { made: Object.keys(madeCharts()) as ChartKind[], indicators, indicatorId: indicators.some(({ id }) => id === chosen) ? chosen : null }
  })
  return done ? said(done.value) : refused('busy')
}

/** Makes every chart that is missing, of what is counted now, and shows them. */
export function makeCharts(indicatorId: unknown): SidebarReply<ChartsState> {
  const chosen = v.safeParse(indicatorSchema, indicatorId)
  if (!chosen.success) return refused('not-readable')
  const asked = withLock(WAIT_MS, () => {
    chooseIndicator(chosen.output)
    askForCharts()
  })
  if (!asked) return refused('busy')
  dropRefresh()
  if (refresh(stringsFor(personLanguage()).log.bySidebar) === 'busy') return refused('busy')
  goToRow(CHARTS_LAYOUT, 0)
  return readCharts()
}
