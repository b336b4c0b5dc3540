import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintText } from '../../../shared/anchoring/fingerprint-text.ts'
import type { DemoSource } from '../../../shared/demo/demo-project.ts'
import { decodeBytes, detectEncoding } from '../../../shared/passive/decode-bytes.ts'
import { proposeDelimiter } from '../../../shared/passive/propose-delimiter.ts'
import { readTable } from '../../../shared/passive/read-table.ts'
import { findPersonalData } from '../../../shared/privacy/find-personal-data.ts'
import type { AnswerTable } from '../../../shared/source/answer-table.ts'
import { cutIntoUnits, detectUnitKind } from '../../../shared/source/cut-into-units.ts'
import { cutText } from '../../../shared/source/cut-text.ts'
import { proposeColumnUses } from '../../../shared/source/propose-column-uses.ts'
import { rowsToText } from '../../../shared/source/rows-to-text.ts'
import type { SourceGroup, Speaker } from '../../../shared/source/source.ts'
import { columnOfGroups, splitRows } from '../../../shared/source/split-rows.ts'
import type { Unit } from '../../../shared/source/unit.ts'
import { articleText } from './article-text.ts'
import { sampleArticle } from './sample-article.ts'

/** A text of a sample as the extension has it before it when somebody codes it. */
export interface SampleText {
  /** Whose words it holds: a table with rows of residents and of professionals is two texts. */
  readonly group: SourceGroup
  readonly text: string
  readonly units: readonly Unit[]
  /** Voices with their ages as far as its columns tell; none for what is no table. */
  readonly speakers: readonly Speaker[]
  readonly fingerprint: string
}

/** Stands where personal data stood, as in a table that is read in the browser. */
const HIDDEN = '[…]'

/**
 * The texts of a sample source: of one with a page that page's, and of a table what its file becomes in the reader. The same words in
 * a file have other offsets, so a browser knows a source again by the page and not by the file behind it.
 */
export function sampleTexts(folder: string, source: DemoSource): readonly SampleText[] {
  const group = source.card.group!
  const article = sampleArticle(folder, source)
  if (article !== null) {
    const text = articleText(article.html)
    return [{ group, text, units: cutIntoUnits(text, detectUnitKind(text)), speakers: [], fingerprint: fingerprintText(text) }]
  }
  const table = readAnswers(join(folder, source.fileName))
  const column = columnOfGroups(table)
  const parts = column === null ? [{ group, table }] : splitRows(table, column)
  return parts.map((part) => textOfRows(part.table, part.group ?? group))
}

function readAnswers(path: string): AnswerTable {
  const bytes = new Uint8Array(readFileSync(path))
  const text = decodeBytes(bytes, detectEncoding(bytes))
  const { header, rows } = readTable(text, { delimiter: proposeDelimiter(text, []).value, headerRows: 1, footerWords: [] })
  return { header: header[0] ?? [], rows: rows.map(({ cells }) => cells) }
}

function textOfRows(table: AnswerTable, group: SourceGroup): SampleText {
  const uses = proposeColumnUses(table, new Set())
  const rows = table.rows.map((row) => row.map((cell, column) => (uses[column] === 'open' || uses[column] === 'closed' ? withoutPersonalData(cell) : cell)))
  const { text, pieces, speakers } = rowsToText({ header: table.header, rows }, uses)
  return { group, text, units: cutText(text, { kind: 'row', pieces }), speakers, fingerprint: fingerprintText(text) }
}

function withoutPersonalData(cell: string): string {
  return findPersonalData(cell).reduceRight((words, { start, end }) => words.slice(0, start) + HIDDEN + words.slice(end), cell)
}
