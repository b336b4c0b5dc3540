import type { CellValue, SheetLanguage } from '../shared/sheet/column.ts'

/** A tab that can be exported; `rows` below its header, which of a tab of people's own is its first row. */
export interface ExportableTab {
  readonly whose: 'ours' | 'own' | 'hidden'
  readonly id: string
  readonly title: string
  readonly rows: number
}

/** A part of a tab as people see it, without hidden columns. */
export interface TabPart {
  /** Lines above the header; in the first part only. */
  readonly above: readonly string[]
  readonly header: readonly CellValue[]
  readonly rows: readonly (readonly CellValue[])[]
  /** Rows below the header in all. */
  readonly total: number
}

export const REPORT_KINDS = ['residents', 'advice'] as const
/** Bewonersversie and Vraag advies. */
export type ReportKind = (typeof REPORT_KINDS)[number]

/** What is asked for when a document is made. */
export interface ReportOrder {
  readonly kind: ReportKind
  readonly language: SheetLanguage
  /** Of the request for advice, a question each. */
  readonly questions: readonly string[]
}
