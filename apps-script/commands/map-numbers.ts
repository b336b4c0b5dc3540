import * as v from 'valibot'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import { codesInUse } from '../../shared/codebook/codes-in-use.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import { indicatorByArea, themeByArea } from '../../shared/sheet/map-numbers.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import { startClock } from '../change-clock.ts'
import { withLock } from '../document-lock.ts'
import type { MapChoices, MapNumbers } from '../map-protocol.ts'
import { openTab } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf, type WorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000
const choiceSchema = v.object({ kind: v.picklist(['theme', 'indicator']), id: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) })

/** What can stand on the map: themes, and figures about areas. */
export function readChoicesOfMap(): SidebarReply<MapChoices> {
  const language = workbookLanguage()
  return locked((opened, passive) => {
    const tree = codeTree(codesInUse(recordsOf(opened.codes.table)))
    const indicators = new Map(passive.map(({ indicatorId, label }) => [indicatorId, label || indicatorId]))
    return said({ themes: tree.ordered.map((code) => ({ id: code.id, label: codeLabel(code, language), depth: tree.depthOf(code.id) })), indicators: [...indicators].map(([id, label]) => ({ id, label })) })
  })
}

/** One number for each area. */
export function readNumbersOfMap(given: unknown): SidebarReply<MapNumbers> {
  const choice = v.safeParse(choiceSchema, given)
  if (!choice.success) return refused('not-readable')
  const { kind, id } = choice.output
  return locked((opened, passive) => {
    const counted = { codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) }
    const found = kind === 'theme' ? themeByArea(counted, id, workbookLanguage()) : indicatorByArea(passive, counted.sources.flatMap(({ deleted, areaCode }) => (deleted || areaCode === null ? [] : [areaCode])), id, workbookLanguage())
    return found ? said(found) : refused('gone')
  })
}

function locked<T>(work: (opened: WorkbookRecords, passive: readonly PassiveRow[]) => SidebarReply<T>): SidebarReply<T> {
  const done = withLock(WAIT_MS, () => {
    const opened = openWorkbookRecords(startClock())
    return work(opened, readPassiveRows(openTab(PASSIVE_LAYOUT, workbookLanguage()), opened.context).rows)
  })
  return done ? done.value : refused('busy')
}
