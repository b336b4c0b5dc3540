import Papa from 'papaparse'
import { readSampleText } from './read-sample.ts'

/** Something that was said or written down in one go: a turn, a note, a cell, a paragraph. */
export interface Utterance {
  /** Label of who speaks or number of the row; null where nobody is named. */
  readonly speaker: string | null
  readonly words: string
  /** Where the words begin in the text of the file; null where the file is no plain text. */
  readonly start: number | null
}

/** The open questions of T05, by column. */
export const OPEN_QUESTIONS = [5, 7, 9, 10] as const

/**
 * What was said in each sample, read by means of their own: nothing of the product takes part, so that it can be tested
 * against this. White space in tables and subtitles is folded to single spaces.
 */
export const UTTERANCES: Readonly<Record<string, () => readonly Utterance[]>> = {
  T01: () => matches('T01_groepsgesprek_ouders.txt', /^\[[\d:]+\] ([MD]\d?): (.+)$/gm),
  T02: () => cues('T02_groepsgesprek_ouderen.vtt'),
  T03: () => numbered(matches('T03_koffiekar_plein.md', /^(-) (.+)$/gm)),
  T04: () => numbered(matches('T04_koffiekar_noord_postits.txt', /^([A-Z ]+) \| (.+)$/gm)),
  T05: () => rowsOf('T05_straatenquete.csv', 'windows-1252').flatMap((cells) => OPEN_QUESTIONS.map((column) => loose(cells[0]!, cells[column]!))),
  T06: () => doorstepRows().flatMap(([number, , , ...answers]) => answers.map((words) => loose(number!, words))),
  T07: () => paragraphs('T07_verhaal_mw_R.txt'),
  T08: () => matches('T08_jongeren_spraakmemo.txt', /^(I|J\d): (.+)$/gm),
  T09: () => rowsOf('T09_schouw.csv', 'utf-8').map((cells) => loose(cells[0]!, cells[3]!)),
  T10: () => paragraphs('T10_bewonerscommissie_notulen.txt'),
  T11: () => matches('T11_ondernemers_school_bieb.txt', /^([A-Z][a-z]+): (.+)$/gm),
  T12: () => matches('T12_sleutelpersonen_AFGESCHERMD.txt', /^(M|P\d): (.+)$/gm),
}

/** How many words there are in what was said: whatever has a letter in it counts. */
export function wordCount(utterances: readonly Utterance[]): number {
  return utterances.flatMap(({ words }) => words.split(/\s+/)).filter((word) => /\p{L}/u.test(word)).length
}

/** The rows of a sample table without its heading. */
export function rowsOf(fileName: string, encoding: 'utf-8' | 'windows-1252'): readonly string[][] {
  return Papa.parse<string[]>(readSampleText(fileName, encoding).trimEnd(), { delimiter: ';' }).data.slice(1)
}

/** The visits of T06 where somebody spoke: number, attempt, minutes and three answers. */
export function doorstepRows(): readonly string[][] {
  const rows = [...readSampleText('T06_huisaanhuis.html').matchAll(/<tr>(.+)<\/tr>/g)].map(([, row]) => [...row!.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell!))
  return rows.filter((cells) => cells.length === 6)
}

function matches(fileName: string, line: RegExp): readonly Utterance[] {
  return [...readSampleText(fileName).matchAll(line)].map((match) => ({ speaker: match[1]!, words: match[2]!, start: match.index + match[0].length - match[2]!.length }))
}

function numbered(notes: readonly Utterance[]): readonly Utterance[] {
  return notes.map((note, index) => ({ ...note, speaker: String(index + 1) }))
}

/** Everything below the heading and what stands under it. */
function paragraphs(fileName: string): readonly Utterance[] {
  const text = readSampleText(fileName)
  const body = text.indexOf('\n\n') + 2
  return [...text.slice(body).matchAll(/^.+$/gm)].map((match) => ({ speaker: null, words: match[0], start: body + match.index }))
}

/** Cues of one voice are one turn: the recogniser cuts in the middle of sentences. */
function cues(fileName: string): readonly Utterance[] {
  const turns: { speaker: string | null; words: string; start: null }[] = []
  for (const [, speaker, words] of readSampleText(fileName).matchAll(/^[\d:.]+ --> [\d:.]+\n(?:(Speaker \d)\n)?(.+)$/gm)) {
    if (speaker !== undefined) turns.push({ speaker, words: words!, start: null })
    else turns.at(-1)!.words += ` ${words!}`
  }
  return turns
}

function loose(speaker: string, words: string): Utterance {
  return { speaker, words: words.replace(/\s+/g, ' ').trim(), start: null }
}
