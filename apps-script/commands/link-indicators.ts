import * as v from 'valibot'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Indicator, PassiveRow } from '../../shared/passive/observation.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import { proposeLinks } from '../../shared/sheet/propose-links.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import { mergeIntoTable } from '../../shared/sync/merge-into-table.ts'
import { logLine } from '../activity-log.ts'
import { startClock, type ChangeClock } from '../change-clock.ts'
import { showStale } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import { openTab } from '../sheets.ts'
import type { CrosswalkState } from '../sidebar-protocol.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords, type WorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000
const linksSchema = v.pipe(v.array(v.object({ indicatorId: v.pipe(v.string(), v.minLength(1), v.maxLength(400)), codeId: v.string() })), v.maxLength(500))

/** What is linked to what, and what is not linked yet. */
export function readCrosswalkState(): SidebarReply<CrosswalkState> {
  return locked((clock, opened) => stateOf(write(opened, clock)))
}

/** Links indicators or report categories to codes; a link that is there already stays one. */
export function link(given: unknown): SidebarReply<CrosswalkState> {
  const links = v.safeParse(linksSchema, given)
  if (!links.success) return refused('not-readable')
  return locked((clock, opened) => {
    const known = recordsOf(opened.links.table)
    const codes = new Set(recordsOf(opened.codes.table).filter(({ deleted }) => !deleted).map(({ id }) => id))
    const fresh = links.output.filter(({ codeId }) => codes.has(codeId)).flatMap(({ indicatorId, codeId }) => {
      const old = known.find((one) => one.indicatorId === indicatorId && one.codeId === codeId)
      if (old) return old.deleted ? [editRecord(old, { deleted: false }, clock.stamp())] : []
      const id = clock.id()
      return [{ id, made: clock.stamp(), changed: {}, deleted: false, indicatorId, codeId, note: '' }]
    })
    const { log } = stringsFor(workbookLanguage())
    if (fresh.length > 0) logLine(log.linked(fresh.length), log.bySidebar)
    return stateOf(write({ ...opened, links: { ...opened.links, table: mergeIntoTable(opened.links.table, fresh, clock.arrive) } }, clock))
  })
}

/** Takes a link away; it stays in its tab as deleted. */
export function unlink(linkId: unknown): SidebarReply<CrosswalkState> {
  return locked((clock, opened) => {
    const old = recordsOf(opened.links.table).find(({ id }) => id === linkId)
    const gone = old ? [editRecord(old, { deleted: true }, clock.stamp())] : []
    const { log } = stringsFor(workbookLanguage())
    if (old) logLine(log.unlinked, log.bySidebar)
    return stateOf(write({ ...opened, links: { ...opened.links, table: mergeIntoTable(opened.links.table, gone, clock.arrive) } }, clock))
  })
}

function locked(work: (clock: ChangeClock, opened: WorkbookRecords) => CrosswalkState): SidebarReply<CrosswalkState> {
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    return work(clock, openWorkbookRecords(clock))
  })
  return done ? said(done.value) : refused('busy')
}

function write(opened: WorkbookRecords, clock: ChangeClock): WorkbookRecords {
  writeWorkbookRecords(opened, clock)
  showStale()
  return opened
}

function stateOf(opened: WorkbookRecords): CrosswalkState {
  const language = workbookLanguage()
  const passive = readPassiveRows(openTab(PASSIVE_LAYOUT, language), opened.context).rows
  const codes = recordsOf(opened.codes.table).filter((code) => !code.deleted)
  const links = recordsOf(opened.links.table).filter((one) => !one.deleted)
  const tree = codeTree(codes)
  const linked = new Set(links.map(({ codeId }) => codeId))
  return {
    codes: tree.ordered.map((code) => ({ id: code.id, label: codeLabel(code, language), depth: tree.depthOf(code.id), status: code.status })),
    indicators: indicatorsOf(passive).map(({ id, label, kind, publisher }) => ({
      id, label, kind, publisher,
      links: links.filter((one) => one.indicatorId === id).map((one) => ({ linkId: one.id, codeId: one.codeId })),
      proposals: proposeLinks({ id, label, kind }, codes).map((code) => code.id),
    })),
    unmappedCodes: codes.filter((code) => code.status !== 'retired' && !linked.has(code.id)).map(({ id }) => id),
  }
}

/** Each indicator or report category once, in the order in which it came. */
function indicatorsOf(rows: readonly PassiveRow[]): readonly Pick<Indicator, 'id' | 'label' | 'kind' | 'publisher'>[] {
  const found = new Map<string, Pick<Indicator, 'id' | 'label' | 'kind' | 'publisher'>>()
  for (const { indicatorId, label, kind, publisher } of rows) if (!found.has(indicatorId)) found.set(indicatorId, { id: indicatorId, label, kind, publisher })
  return [...found.values()]
}
