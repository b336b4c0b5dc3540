import { answerMessage } from './endpoint.ts'
import { ADD_ON_VERSION } from './add-on-version.ts'
import { addMenu } from './menu.ts'
import { takeEdit } from './triggers.ts'
import * as menuCommands from './commands/menu-commands.ts'

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

/** Says which version answers here, and nothing of the workbook. */
export function doGet(): GoogleAppsScript.Content.TextOutput {
  return json({ ok: true, value: { product: 'Buurtstem', version: ADD_ON_VERSION } })
}

/** Answers the extension's messages; every answer is JSON. */
export function doPost(event: GoogleAppsScript.Events.DoPost): GoogleAppsScript.Content.TextOutput {
  return json(answerMessage(event?.postData?.contents ?? ''))
}

/** Makes the tabs of Buurtstem that are missing. */
export function setUpWorkbook(): void {
  menuCommands.setUpFromMenu()
}

function json(reply: unknown): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(JSON.stringify(reply)).setMimeType(ContentService.MimeType.JSON)
}
