import * as v from 'valibot'
import { codeLabel, codeName, foldLabel } from '../../shared/codebook/code-label.ts'
import { codeTree, type CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { addStarters } from '../../shared/codebook/codes-of-starter.ts'
import { LONGEST_EXPLANATION, LONGEST_NAME } from '../../shared/codebook/listed-code.ts'
import { ownCode } from '../../shared/codebook/own-code.ts'
import { STARTER_CODEBOOKS, type StarterCodebook } from '../../shared/codebook/starter-codebooks.ts'
import { starterCodeId } from '../../shared/codebook/starter-codes.ts'
import type { SheetLanguage } from '../../shared/sheet/column.ts'
import { mergeIntoTable } from '../../shared/sync/merge-into-table.ts'
import { logLine } from '../activity-log.ts'
import { startClock, type ChangeClock } from '../change-clock.ts'
import type { CodebookState, OwnCodeAdded } from '../codebook-protocol.ts'
import { showStale } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import { readTab } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { CODEBOOK_LAYOUT } from '../tabs.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords, type WorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000

const startersSchema = v.pipe(v.array(v.picklist(STARTER_CODEBOOKS.map(({ id }) => id))), v.minLength(1), v.maxLength(STARTER_CODEBOOKS.length))
const oneLine = v.pipe(v.string(), v.transform((text) => text.replace(/\s+/g, ' ').trim()))
const ownSchema = v.object({
  name: v.pipe(oneLine, v.minLength(1), v.maxLength(LONGEST_NAME)), parentId: v.nullable(v.string()), definition: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_EXPLANATION)),
})

/** How many codes stand in the tab, by a look at its cells: what is to be mended there is for others to say. */
export function codesInTab(): number {
  const tab = readTab(CODEBOOK_LAYOUT)
  if (tab === null) return 0
  const [key, deleted] = [tab.columnIds.indexOf('key'), tab.columnIds.indexOf('deleted')]
  return tab.rows.filter((row) => (row[key] ?? '') !== '' && row[deleted] !== true).length
}

/** Which starter codebooks there are, and what stands in the tab. */
export function codebookState(): SidebarReply<CodebookState> {
  return withCodes((opened, clock) => stateOf(write(opened, [], clock)))
}

/** Puts starter codebooks into the tab, as the extension would: whoever pairs a browser later shares these codes with it. */
export function addStarterCodebooks(given: unknown): SidebarReply<CodebookState> {
  const ids = v.safeParse(startersSchema, given)
  if (!ids.success) return refused('not-readable')
  return withCodes((opened, clock) => {
    const wanted = STARTER_CODEBOOKS.filter(({ id }) => ids.output.includes(id))
    const changes = addStarters(wanted, (id) => opened.codes.table.byId.get(id)?.record, clock.stamp)
    const { sidebar, log } = stringsFor(opened.context.language)
    if (changes.length > 0) logLine(sidebar.codebook.log.starters(wanted.map((starter) => nameOf(starter, opened.context.language)), changes.length), log.bySidebar)
    return stateOf(write(opened, changes, clock))
  })
}

/** Puts a code of the team's own into the tab, unless one of that name stands at that place. */
export function addOwnCode(given: unknown): SidebarReply<OwnCodeAdded> {
  const asked = v.safeParse(ownSchema, given)
  if (!asked.success) return refused('not-readable')
  const { name, parentId, definition } = asked.output
  return withCodes((opened, clock) => {
    const { language } = opened.context
    const tree = codeTree(recordsOf(opened.codes.table))
    const parent = parentId === null ? null : tree.byId.get(parentId)
    if (parent === undefined) return null
    const same = tree.childrenOf(parentId).find((code) => [code.nameNl, code.nameEn].some((one) => foldLabel(one) === foldLabel(name)))
    if (same) return { ...stateOf(write(opened, [], clock)), label: codeLabel(same, language), there: true }
    const code = ownCode(tree, { nameNl: name, definition }, parent, clock.id(), clock.stamp())
    const { sidebar, log } = stringsFor(language)
    logLine(sidebar.codebook.log.own(codeLabel(code, language)), log.bySidebar)
    return { ...stateOf(write(opened, [code], clock)), label: codeLabel(code, language), there: false }
  })
}

/** Does something with the codes as they stand, what people changed by hand included; null when what was chosen is gone. */
function withCodes<T extends CodebookState>(work: (opened: WorkbookRecords, clock: ChangeClock) => T | null): SidebarReply<T> {
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock)
    const value = work(opened, clock)
    return value === null ? refused('gone') : said(value)
  })
  return done ? done.value : refused('busy')
}

function write(opened: WorkbookRecords, changes: readonly Code[], clock: ChangeClock): WorkbookRecords {
  const next = { ...opened, codes: { ...opened.codes, table: mergeIntoTable(opened.codes.table, changes, clock.arrive) } }
  writeWorkbookRecords(next, clock)
  showStale()
  return next
}

function stateOf({ codes: { table }, context: { language } }: WorkbookRecords): CodebookState {
  const tree = codeTree(recordsOf(table))
  return {
    starters: STARTER_CODEBOOKS.map((starter) => ({
      id: starter.id, name: nameOf(starter, language), codes: starter.codes.length,
      present: starter.codes.filter(({ key }) => tree.byId.has(starterCodeId(key))).length,
      taste: starter.codes.filter(({ parentKey }) => parentKey === null).map((code) => codeName(code, language)),
    })),
    codes: tree.ordered.map((code) => ({ id: code.id, label: codeLabel(code, language), depth: tree.depthOf(code.id), status: code.status })),
    doubles: doublesIn(tree),
  }
}

const nameOf = ({ nameNl, nameEn }: StarterCodebook, language: SheetLanguage): string => (language === 'nl' ? nameNl : nameEn)

function doublesIn({ ordered }: CodeTree): readonly string[] {
  const keys = ordered.map(({ key }) => foldLabel(key)).filter((key) => key !== '')
  return [...new Set(ordered.filter(({ key }, place) => keys.indexOf(foldLabel(key)) < place && foldLabel(key) !== '').map(({ key }) => key))]
}
