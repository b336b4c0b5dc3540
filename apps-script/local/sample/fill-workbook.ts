import { countProfessionals, professionalCountsToText } from '../../../shared/joint-display/professional-counts.ts'
import { shareCoding } from '../../../shared/sheet/shared-coding.ts'
import type { ExportableTab } from '../../exports-protocol.ts'
import type { FigureIndex, ImportResult } from '../../figures-protocol.ts'
import { dayOf, figuresOf } from '../../sidebar/figures-of-file.ts'
import { importInParts } from '../../sidebar/import-in-parts.ts'
import type { CrosswalkState } from '../../sidebar-protocol.ts'
import type { SidebarReply } from '../../sidebar-reply.ts'
import type { FillStep } from './fill-steps.ts'
import { confirmedTable, SAMPLE_TABLES } from './sample-figures.ts'
import { SAMPLE_CODEBOOKS, sampleRecords, shareRecords } from './sample-records.ts'
import { openPairing } from './signed-messages.ts'

/** What a person and a browser can do with a workbook: call a public function of the add-on, and send a message to its web app. */
export interface WorkbookHands {
  readonly call: (functionName: string, ...args: readonly unknown[]) => Promise<unknown>
  readonly post: (message: string) => Promise<unknown>
}

/** Tabs that a team's own work would stand in: with anything in them a workbook is not filled. */
const OWN_WORK = ['sources', 'codings', 'passive', 'crosswalk']
/** As many records as the extension sends at once. */
const RECORDS_A_MESSAGE = 150
const LINKS_AT_ONCE = 500

/** Whether nobody's sources, codings or figures stand in a workbook yet. */
export async function isUnused(hands: WorkbookHands): Promise<boolean> {
  const tabs = await asked<readonly ExportableTab[]>(hands, 'listExportTabs')
  return tabs.every(({ id, rows }) => rows === 0 || !OWN_WORK.includes(id))
}

/**
 * Fills a workbook with the whole sample neighbourhood as people would: tabs, codebook, figures and proposed links through the sidebar's
 * calls, sources and codings as a paired browser sends them, and of professionals only counts. Nothing that a person has to judge is made
 * up. Throws with what went wrong; filling again goes on where it stopped, and doubles nothing.
 */
export async function fillWorkbook(hands: WorkbookHands, folder: string, device: string, onStep: (step: FillStep) => void): Promise<void> {
  onStep('tabs')
  await asked(hands, 'setUpTabs')
  onStep('codebook')
  await asked(hands, 'addStarterCodes', SAMPLE_CODEBOOKS)
  onStep('figures')
  for (const table of SAMPLE_TABLES) await importTable(hands, folder, table)
  onStep('links')
  const { indicators } = await asked<CrosswalkState>(hands, 'readCrosswalk')
  const links = indicators.flatMap(({ id, links: had, proposals: [first] }) => (first === undefined || had.length > 0 ? [] : [{ indicatorId: id, codeId: first }]))
  for (let from = 0; from < links.length; from += LINKS_AT_ONCE) await asked(hands, 'linkIndicators', links.slice(from, from + LINKS_AT_ONCE))
  onStep('sources')
  const records = sampleRecords(folder)
  await sendRecords(hands, device, {
    sources: records.sources.filter(({ group }) => group !== 'professional'),
    codings: records.codings.filter(({ sourceId }) => records.sources.find(({ id }) => id === sourceId)!.group !== 'professional'),
  })
  onStep('professionals')
  await asked(hands, 'takeProfessionalCounts', professionalText(records))
  onStep('tables')
  // What one run cannot end is gone on with, as the sidebar does.
  for (let left = true; left;) left = (await asked<{ readonly refresh: { readonly waiting: boolean } | null }>(hands, 'refreshTables')).refresh?.waiting === true
}

async function importTable(hands: WorkbookHands, folder: string, table: (typeof SAMPLE_TABLES)[number]): Promise<void> {
  const file = await confirmedTable(folder, table)
  const { rows } = figuresOf(file, dayOf(new Date()))
  await asked(hands, 'keepImportProfile', file.kindOfFile, JSON.stringify(file.profile))
  const calls = {
    index: async () => ({ ok: true as const, value: await asked<FigureIndex>(hands, 'readFigureIndex') }),
    part: async (part: unknown) => ({ ok: true as const, value: await asked<ImportResult>(hands, 'importFigures', part) }),
  }
  const { progress, failure } = await importInParts(file.name, rows, calls, () => undefined, () => false)
  if (failure !== null || progress.refused > 0) throw new Error(`${file.name}: ${failure?.code ?? `${progress.refused} refused`}`)
}

/** Pairs a browser, sends what it may send, and withdraws it: nobody holds its secret any more. */
async function sendRecords(hands: WorkbookHands, label: string, given: Parameters<typeof shareRecords>[0]): Promise<void> {
  const { code } = await asked<{ readonly code: string }>(hands, 'pairNewDevice', label)
  const browser = openPairing(code)
  const { sources, codings } = shareRecords(given)
  const records = [...sources.map((record) => ({ type: 'source', record })), ...codings.map((record) => ({ type: 'coding', record }))]
  try {
    for (let from = 0; from < records.length; from += RECORDS_A_MESSAGE) {
      const reply = await hands.post(browser.sign({ kind: 'push', records: records.slice(from, from + RECORDS_A_MESSAGE) })) as SidebarReply<{ readonly refused: readonly unknown[] }>
      if (!reply.ok || reply.value.refused.length > 0) throw new Error(`push: ${reply.ok ? `${reply.value.refused.length} refused` : `${reply.code} ${reply.detail}`}`)
    }
  } finally {
    await asked(hands, 'revokePairedDevice', browser.device)
  }
}

/** What the professionals' own workbook gives to carry over: counts by code and year, small ones hidden. */
function professionalText({ codes, sources, codings }: ReturnType<typeof sampleRecords>): string {
  const own = sources.filter(({ group }) => group === 'professional')
  return professionalCountsToText(countProfessionals({
    codes, sources: own, codings: codings.flatMap((coding) => own.filter(({ id }) => id === coding.sourceId).map((source) => shareCoding(coding, source))),
  }))
}

async function asked<Value>(hands: WorkbookHands, functionName: string, ...args: readonly unknown[]): Promise<Value> {
  const reply = await hands.call(functionName, ...args) as SidebarReply<Value>
  if (!reply.ok) throw new Error(`${functionName}: ${reply.code} ${reply.detail}`)
  return reply.value
}
