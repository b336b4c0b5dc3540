import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const CODINGS = 10_000
export const CODES = 200

/** Seconds that LibreOffice took for a file with and without formulas that count. */
export interface Recalculated {
  readonly version: string
  readonly counted: readonly number[]
  readonly plain: readonly number[]
}

/** Opens a workbook whose tallies are COUNTIFS in LibreOffice, and the same without them; null where there is no LibreOffice. */
export function recalculateInLibreOffice(rounds: number, tell: (what: string) => void): Recalculated | null {
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  if (version.error || version.status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'buurtstem-bench-'))
  try {
    writeFileSync(join(folder, 'counted.fods'), flatSheet(true))
    writeFileSync(join(folder, 'plain.fods'), flatSheet(false))
    const times = { counted: [] as number[], plain: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      for (const what of ['counted', 'plain'] as const) {
        tell(`LibreOffice, ${what}, round ${round + 1} of ${rounds}`)
        const from = performance.now()
        const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, `${what}.fods`)], { encoding: 'utf8' })
        if (status !== 0) throw new Error(`LibreOffice ended by status ${status}: ${stderr.slice(-600)}`)
        times[what].push((performance.now() - from) / 1000)
      }
    }
    return { version: version.stdout.trim().split(' ').slice(0, 2).join(' '), ...times }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A flat OpenDocument sheet: a line a code with three counts, and under them a line a coding with its code, group and step. */
function flatSheet(counts: boolean): string {
  const text = (value: string) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  const range = (column: string) => `[.$${column}$${CODES + 1}:.$${column}$${CODES + CODINGS}]`
  const count = (row: number, more: string) => (counts ? `<table:table-cell table:formula="of:=COUNTIFS(${range('A')};[.$A${row}]${more})"/>` : '<table:table-cell/>')
  const codes = Array.from({ length: CODES }, (_, at) => `<table:table-row>${text(`BT${at}`)}${count(at + 1, '')}${count(at + 1, `;${range('B')};&quot;bewoner&quot;`)}${count(at + 1, `;${range('B')};&quot;bewoner&quot;;${range('C')};&quot;3&quot;`)}</table:table-row>`)
  const codings = Array.from({ length: CODINGS }, (_, at) => `<table:table-row>${text(`BT${(at * 7919) % CODES}`)}${text(at % 8 === 0 ? 'instelling' : 'bewoner')}${text(String(1 + (at % 6)))}</table:table-row>`)
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Telling">${codes.join('')}${codings.join('')}</table:table></office:spreadsheet></office:body></office:document>`
}
