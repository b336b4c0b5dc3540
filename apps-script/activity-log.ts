import { LOG_LAYOUT } from '../shared/sheet/tab-layout.ts'
import { appendRows, momentText } from './sheets.ts'

/** Oldest lines go when the log holds more. */
const LINES_KEPT = 2_000

/** Adds a line to Logboek. Never a secret and never words of residents: callers pass counts, names of devices and sentences of our own. */
export function logLine(what: string, who: string): void {
  appendRows(LOG_LAYOUT, [{ when: momentText(new Date()), what, who }], LINES_KEPT)
}
