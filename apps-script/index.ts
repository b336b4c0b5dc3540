import type { CoverageSettings } from '../shared/sheet/coverage-settings.ts'
import type { ReportDocument } from '../shared/sheet/report-document.ts'
import type { CrossTabChoice } from '../shared/sheet/cross-tab-choice.ts'
import type { CellNumber } from '../shared/sheet/number-behind.ts'
import { PASSAGE_QUERY } from '../shared/sync/passage-address.ts'
import { ADD_ON_VERSION } from './add-on-version.ts'
import type { AnswerCodingPatch, AnswersState, CodeOnAnswer, NewAnswers } from './answers-protocol.ts'
import { codeAnswers, editAnswer, readChosenAnswers, showAnswer, startAnswers } from './commands/answers.ts'
import type { ChartsState } from './charts-protocol.ts'
import type { CodebookState, OwnCode, OwnCodeAdded, StarterItem } from './codebook-protocol.ts'
import { addOwnCode, addStarterCodebooks, codebookState } from './commands/codebook.ts'
import { chooseCoverage, readCoverage } from './commands/choose-coverage.ts'
import { readChoicesOfMap, readNumbersOfMap } from './commands/map-numbers.ts'
import { makeCharts, readCharts } from './commands/make-charts.ts'
import { chooseLanguage } from './commands/choose-language.ts'
import { pair, revoke } from './commands/devices.ts'
import { exportableTabs, exportPart, makeReport } from './commands/exports.ts'
import { displayChoices, filterDisplay } from './commands/filter-display.ts'
import { figureTab, figureTabs, keepProfile, readImportContextOf } from './commands/import-context.ts'
import { figureIndex, importPart } from './commands/import-figures.ts'
import { link, readCrosswalkState, unlink } from './commands/link-indicators.ts'
import { decideAboutPromises, promisesState } from './commands/promises.ts'
import { readinessState } from './commands/readiness.ts'
import { cancelFromSidebar, refreshByItself, refreshFromMenu, refreshFromSidebar, setUpFromMenu, setUpFromSidebar } from './commands/menu-commands.ts'
import { openNumber } from './commands/open-number.ts'
import { showSidebar } from './commands/open-sidebar.ts'
import { compareStored, listSnapshots, makeComparison, makeSnapshot } from './commands/snapshots.ts'
import { exportProfessionals, takeProfessionals } from './commands/professional-counts.ts'
import { rowsToMend, showRow, sidebarState } from './commands/sidebar-state.ts'
import { makeCrossTab, tallyPage } from './commands/tally-page.ts'
import type { DisplayChoices, ProfessionalExport, ProfessionalImport } from './display-protocol.ts'
import { answerMessage } from './endpoint.ts'
import type { ExportableTab, ReportOrder, TabPart } from './exports-protocol.ts'
import type { FigureIndex, FigureTab, ImportContextHere, ImportPart, ImportResult } from './figures-protocol.ts'
import type { MapChoice, MapChoices, MapNumbers } from './map-protocol.ts'
import { addMenu } from './menu.ts'
import type { PairedDevice } from './paired-devices.ts'
import type { PlainTab } from './read-cells.ts'
import { refreshProgress } from './refresh-job.ts'
import type { RefreshProgress } from './refresh-protocol.ts'
import type { CrosswalkState, RowsToMend, SidebarState } from './sidebar-protocol.ts'
import type { PromiseDecision, PromisesState, ReadinessState, SnapshotsCompared, SnapshotsPage } from './people-protocol.ts'
import { answered, said, type SidebarReply } from './sidebar-reply.ts'
import type { NumberAnswer, TallyPage } from './tally-protocol.ts'
import { stringsFor } from './strings/strings-for.ts'
import { takeEdit } from './triggers.ts'

export {
  BUURTSTEM_AGREEMENT, BUURTSTEM_COOCCURRENCE, BUURTSTEM_MARGE, BUURTSTEM_OVEREENSTEMMING, BUURTSTEM_SAMEN, BUURTSTEM_TALLY, BUURTSTEM_TELLING, BUURTSTEM_WILSON,
} from './functions.ts'

/** Runs when the workbook is opened: adds the menu. */
export function onOpen(): void {
  addMenu()
}

/** Runs when the add-on is installed. */
export function onInstall(): void {
  addMenu()
}

/** Runs when a person edits cells: the edited rows get a stamp, so that the edit travels. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  takeEdit(event)
}

/** Says which version answers here, and nothing of the workbook; to who came for a passage, what to click. */
export function doGet(event?: GoogleAppsScript.Events.DoGet): GoogleAppsScript.Content.TextOutput {
  if (event?.parameter?.[PASSAGE_QUERY]) return ContentService.createTextOutput([stringsFor('nl'), stringsFor('en')].map(({ tallies }) => tallies.arrived).join('\n\n'))
  return json({ ok: true, value: { product: 'Buurtstem', version: ADD_ON_VERSION } })
}

/** Answers the extension's messages; every answer is JSON. */
export function doPost(event: GoogleAppsScript.Events.DoPost): GoogleAppsScript.Content.TextOutput {
  return json(answerMessage(event?.postData?.contents ?? ''))
}

/** Menu: makes the tabs of Buurtstem that are missing. */
export function setUpWorkbook(): void {
  setUpFromMenu()
}

/** Menu: counts anew and writes Telling and Confrontatie. */
export function refreshWorkbook(): void {
  refreshFromMenu()
}

/** Menu: opens the sidebar. */
export function openSidebar(): void {
  showSidebar()
}

/** Sidebar: what it shows first. */
export function readSidebarState(): SidebarReply<SidebarState> {
  return answered(sidebarState)
}

/** Sidebar: makes the tabs that are missing. */
export function setUpTabs(): SidebarReply<SidebarState> {
  return answered(setUpFromSidebar)
}

/** Sidebar: counts anew. */
export function refreshTables(): SidebarReply<SidebarState> {
  return answered(refreshFromSidebar)
}

/** Runs by itself, on the clock: goes on with a refresh that took longer than one run may. */
export function continueRefresh(): void {
  refreshByItself()
}

/** Sidebar: how far a refresh is. */
export function readRefreshProgress(): SidebarReply<RefreshProgress | null> {
  return answered(() => said(refreshProgress()))
}

/** Sidebar: stops a refresh. */
export function cancelRefresh(): SidebarReply<RefreshProgress | null> {
  return answered(cancelFromSidebar)
}

/** Sidebar: looks through every tab for rows that cannot be read. */
export function listRowsToMend(): SidebarReply<RowsToMend> {
  return answered(rowsToMend)
}

/** Sidebar: shows a row (0 = the first below the header) of a tab. */
export function showSheetRow(tabId: string, row: number): SidebarReply<null> {
  return answered(() => showRow(tabId, row))
}

/** Sidebar: pairs a new device and gives its code, once. */
export function pairNewDevice(label: string): SidebarReply<{ readonly device: string; readonly code: string }> {
  return answered(() => pair(label))
}

/** Sidebar: withdraws a device and gives the list. */
export function revokePairedDevice(device: string): SidebarReply<readonly PairedDevice[]> {
  return answered(() => revoke(device))
}

/** Sidebar: writes a part of an import in Passief. */
export function importFigures(part: ImportPart): SidebarReply<ImportResult> {
  return answered(() => importPart(part))
}

/** Sidebar: in which row of Passief each figure stands. */
export function readFigureIndex(): SidebarReply<FigureIndex> {
  return answered(figureIndex)
}

/** Sidebar: what a person confirmed earlier for a kind of file, as JSON text, and the areas of the sources. */
export function readImportContext(kind: string): SidebarReply<ImportContextHere> {
  return answered(() => readImportContextOf(kind))
}

/** Sidebar: the tabs of people's own that figures may be imported from. */
export function listFigureTabs(): SidebarReply<readonly PlainTab[]> {
  return answered(figureTabs)
}

/** Sidebar: the cells of a tab of people's own. */
export function readFigureTab(sheetId: number): SidebarReply<FigureTab> {
  return answered(() => figureTab(sheetId))
}

/** Sidebar: remembers what a person confirmed for a kind of file. */
export function keepImportProfile(kind: string, profile: string): SidebarReply<null> {
  return answered(() => keepProfile(kind, profile))
}

/** Sidebar: which starter codebooks there are, and the codes in the tab Codeboek. */
export function readCodebook(): SidebarReply<CodebookState> {
  return answered(codebookState)
}

/** Sidebar: puts starter codebooks into the tab Codeboek. */
export function addStarterCodes(ids: readonly StarterItem['id'][]): SidebarReply<CodebookState> {
  return answered(() => addStarterCodebooks(ids))
}

/** Sidebar: puts a code of the team's own into the tab Codeboek. */
export function addCodeOfOwn(code: OwnCode): SidebarReply<OwnCodeAdded> {
  return answered(() => addOwnCode(code))
}

/** Sidebar: what is linked to what, and what is not yet. */
export function readCrosswalk(): SidebarReply<CrosswalkState> {
  return answered(readCrosswalkState)
}

/** Sidebar: links indicators or report categories to codes. */
export function linkIndicators(links: readonly { readonly indicatorId: string; readonly codeId: string }[]): SidebarReply<CrosswalkState> {
  return answered(() => link(links))
}

/** Sidebar: takes a link away. */
export function unlinkIndicator(linkId: string): SidebarReply<CrosswalkState> {
  return answered(() => unlink(linkId))
}

/** Sidebar: how Dekking, Verzadiging and Samen genoemd are counted. */
export function readCoverageSettings(): SidebarReply<CoverageSettings> {
  return answered(readCoverage)
}

/** Sidebar: counts them by other settings. */
export function chooseCoverageSettings(settings: CoverageSettings): SidebarReply<CoverageSettings> {
  return answered(() => chooseCoverage(settings))
}

/** Sidebar: the tabs that can be exported. */
export function listExportTabs(): SidebarReply<readonly ExportableTab[]> {
  return answered(exportableTabs)
}

/** Sidebar: rows of a tab, from a row on. */
export function readExportPart(tabId: string, from: number): SidebarReply<TabPart> {
  return answered(() => exportPart(tabId, from))
}

/** Sidebar: the residents' version or the request for advice. */
export function makeReportDocument(order: ReportOrder): SidebarReply<ReportDocument> {
  return answered(() => makeReport(order))
}

/** Sidebar: what is chosen for Telling and Kruistabel. */
export function readTallyPage(): SidebarReply<TallyPage> {
  return answered(tallyPage)
}

/** Sidebar: makes Kruistabel by what a person chose, and remembers it. */
export function chooseCrossTab(chosen: { readonly choice: CrossTabChoice; readonly strengthsFirst: boolean }): SidebarReply<TallyPage> {
  return answered(() => makeCrossTab(chosen))
}

/** Sidebar: what stands behind the number in the selected cell, or the next page of what was opened before. */
export function readNumber(further: { readonly number: CellNumber; readonly from: number } | null): SidebarReply<NumberAnswer> {
  return answered(() => openNumber(further))
}

/** Sidebar: how ready the team is for the third step. */
export function readReadiness(): SidebarReply<ReadinessState> {
  return answered(readinessState)
}

/** Sidebar: promises that sources and codings speak of and nobody decided about. */
export function readPromises(): SidebarReply<PromisesState> {
  return answered(promisesState)
}

/** Sidebar: takes promises over in Toezeggingen, or puts them aside. */
export function decidePromises(decisions: readonly PromiseDecision[]): SidebarReply<PromisesState> {
  return answered(() => decideAboutPromises(decisions))
}

/** Sidebar: the snapshots in the workbook, each held against its hash. */
export function readSnapshots(): SidebarReply<SnapshotsPage> {
  return answered(listSnapshots)
}

/** Sidebar: freezes the tallies as they are now. */
export function takeSnapshot(given: { readonly name: string; readonly note: string; readonly by: string }): SidebarReply<SnapshotsPage> {
  return answered(() => makeSnapshot(given))
}

/** Sidebar: compares two snapshots, or one with what stands in the workbook now (`after` null). */
export function compareSnapshots(before: string, after: string | null): SidebarReply<SnapshotsCompared> {
  return answered(() => compareStored(before, after))
}

/** Sidebar: writes the tab Vergelijking for two snapshots, or one and what stands in the workbook now (`after` null). */
export function compareInTab(before: string, after: string | null): SidebarReply<SnapshotsPage> {
  return answered(() => makeComparison(before, after))
}

/** Sidebar: which charts there are, and of which figures a course can be drawn. */
export function readChartsState(): SidebarReply<ChartsState> {
  return answered(readCharts)
}

/** Sidebar: makes the charts that are missing. */
export function makeWorkbookCharts(indicatorId: string | null): SidebarReply<ChartsState> {
  return answered(() => makeCharts(indicatorId))
}

/** Sidebar: what can stand on the map. */
export function readMapChoices(): SidebarReply<MapChoices> {
  return answered(readChoicesOfMap)
}

/** Sidebar: one number for each area. */
export function readMapNumbers(choice: MapChoice): SidebarReply<MapNumbers> {
  return answered(() => readNumbersOfMap(choice))
}

/** Sidebar: puts the workbook in a language. */
export function chooseWorkbookLanguage(language: 'nl' | 'en'): SidebarReply<SidebarState> {
  return answered(() => chooseLanguage(language))
}

/** Sidebar: the selected cells with answers, and the codings in them; null when no answers are selected. */
export function readAnswerCells(): SidebarReply<AnswersState | null> {
  return answered(readChosenAnswers)
}

/** Sidebar: makes a source of a column with answers. */
export function startAnswerSource(card: NewAnswers): SidebarReply<AnswersState | null> {
  return answered(() => startAnswers(card))
}

/** Sidebar: gives codes to answers or parts of them. */
export function codeAnswerCells(sourceId: string, coder: string, items: readonly CodeOnAnswer[]): SidebarReply<AnswersState | null> {
  return answered(() => codeAnswers(sourceId, coder, items))
}

/** Sidebar: changes a coding of an answer, takes it away or puts it back. */
export function editAnswerCoding(codingId: string, patch: AnswerCodingPatch, deleted: boolean): SidebarReply<AnswersState | null> {
  return answered(() => editAnswer(codingId, patch, deleted))
}

/** Sidebar: selects the cell with the answer in which a coding stands now, and gives its address; null when its words are gone. */
export function showAnswerCell(codingId: string): SidebarReply<string | null> {
  return answered(() => showAnswer(codingId))
}

/** Sidebar: what Confrontatie can be filtered by, and is. */
export function readDisplayChoices(): SidebarReply<DisplayChoices> {
  return answered(displayChoices)
}

/** Sidebar: filters Confrontatie and counts anew. */
export function keepDisplayFilter(filter: DisplayChoices['filter']): SidebarReply<DisplayChoices> {
  return answered(() => filterDisplay(filter))
}

/** Sidebar: counts of professionals by code and year, to carry to the residents' workbook. */
export function makeProfessionalCounts(): SidebarReply<ProfessionalExport> {
  return answered(exportProfessionals)
}

/** Sidebar: takes counts of professionals over into this workbook. */
export function takeProfessionalCounts(text: string): SidebarReply<ProfessionalImport> {
  return answered(() => takeProfessionals(text))
}

function json(reply: unknown): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(JSON.stringify(reply)).setMimeType(ContentService.MimeType.JSON)
}
