import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import type { Change, ChangedRecords } from '../../shared/coding/undo.ts'
import type { SourceText } from '../../shared/source/source-text.ts'

/** How the text of a source was before an act: where what the act put in stands, what stood there, and how the whole text can be known again. */
export interface TextEdit {
  readonly id: string
  readonly at: number
  readonly was: string
  readonly is: string
  /** Fingerprint and length of the text as the act left it. */
  readonly fingerprint: string
  readonly length: number
}

/** What is remembered of an act: its records, but of whole texts only what it changed. */
export interface ThinChange extends Pick<Change, 'before' | 'after'> {
  /** Missing where no text was kept yet. */
  readonly textEdits?: readonly TextEdit[]
}

const HEAVY = { text: '', cutting: { kind: 'paragraph' }, pages: [], respondents: [] } as const satisfies Partial<SourceText>
const HEAVY_FIELDS = ['text', 'cutting', 'pages', 'respondents'] as const

/** An act without what it left as it was of whole texts: a text that was added or removed stands in its own record already. */
export function thinChange({ before, after }: Pick<Change, 'before' | 'after'>): ThinChange {
  const old = new Map(before.texts.map((text) => [text.id, text]))
  const textEdits = after.texts.flatMap((text) => editOf(old.get(text.id), text))
  const thin = (text: SourceText, other: SourceText | undefined): SourceText => ({
    ...text, ...Object.fromEntries(HEAVY_FIELDS.filter((field) => field === 'text' || !other || sameJson(text[field], other[field])).map((field) => [field, HEAVY[field]])),
  })
  const now = new Map(after.texts.map((text) => [text.id, text]))
  return {
    before: { ...before, texts: before.texts.map((text) => thin(text, now.get(text.id))) },
    after: { ...after, texts: after.texts.map((text) => thin(text, old.get(text.id))) },
    textEdits,
  }
}

/**
 * An act as it can be taken back from `current`, today's records: where a text still stands as the act left it, with its words
 * from before and after; else without them, so that it stays as it is.
 */
export function wholeChange({ before, after, textEdits = [] }: ThinChange, current: ChangedRecords): Pick<Change, 'before' | 'after'> {
  const edits = new Map(textEdits.map((edit) => [edit.id, edit]))
  const today = new Map(current.texts.map((text) => [text.id, text.text]))
  const standing = (id: string): { readonly edit: TextEdit; readonly text: string } | null => {
    const [edit, text] = [edits.get(id), today.get(id)]
    return edit && text?.length === edit.length && fingerprintText(text) === edit.fingerprint && text.startsWith(edit.is, edit.at) ? { edit, text } : null
  }
  return {
    before: {
      ...before,
      texts: before.texts.map((record) => {
        const found = standing(record.id)
        return found ? { ...record, text: found.text.slice(0, found.edit.at) + found.edit.was + found.text.slice(found.edit.at + found.edit.is.length) } : record
      }),
    },
    after: { ...after, texts: after.texts.map((record) => ({ ...record, text: standing(record.id)?.text ?? record.text })) },
  }
}

function editOf(before: SourceText | undefined, after: SourceText): TextEdit[] {
  if (!before || before.text === after.text) return []
  const most = Math.min(before.text.length, after.text.length)
  let at = 0
  while (at < most && before.text[at] === after.text[at]) at++
  let tail = 0
  while (tail < most - at && before.text[before.text.length - 1 - tail] === after.text[after.text.length - 1 - tail]) tail++
  const was = before.text.slice(at, before.text.length - tail)
  const is = after.text.slice(at, after.text.length - tail)
  return [{ id: after.id, at, was, is, fingerprint: fingerprintText(after.text), length: after.text.length }]
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
