import type { ExportContent } from './export-content.ts'
import { passagesCsv } from './passages-csv.ts'
import { passagesHtml, passagesTable } from './passages-html.ts'
import { passagesText } from './passages-text.ts'

export const EXPORT_FORMATS = ['clipboard', 'csv', 'xlsx', 'docx', 'html'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The file of a form, made only when it is asked for: what writes workbooks and documents is loaded then. */
export async function exportFile(content: ExportContent, format: Exclude<ExportFormat, 'clipboard'>, separator: ';' | ','): Promise<Blob> {
  if (format === 'csv') return new Blob([passagesCsv(content, separator)], { type: 'text/csv;charset=utf-8' })
  if (format === 'html') return new Blob([passagesHtml(content)], { type: 'text/html;charset=utf-8' })
  if (format === 'docx') return (await import('./passages-docx.ts')).passagesDocx(content)
  const bytes = await (await import('./passages-xlsx.ts')).passagesXlsx(content)
  return new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

/** Puts passages on the clipboard, as text and as a table: whoever pastes gets what fits there. */
export async function copyPassages(content: ExportContent): Promise<void> {
  const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
  await navigator.clipboard.write([new ClipboardItem({ ...as('text/plain', passagesText(content)), ...as('text/html', passagesTable(content)) })])
}

/** Hands a file to the browser, which saves it where a person wants. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A name for a file: what it is about and the day, without signs that file systems refuse. */
export function fileName(title: string, day: string, format: Exclude<ExportFormat, 'clipboard'>): string {
  const name = title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60)
  return `${name}-${day}.${format}`
}
