import { codeLabel, findCodeByText } from '../codebook/code-label.ts'
import type { Code } from '../codebook/code.ts'
import type { Source } from '../source/source.ts'
import type { RowContext, SheetLanguage } from './column.ts'

/** A label that a code had before it was renamed: cells that still show it are no edit of a person. */
export interface OldLabel {
  readonly label: string
  readonly codeId: string
}

/** What turns ids into words and back, from the codes and sources of the workbook. Words of today win over old labels. */
export function rowContext(language: SheetLanguage, codes: readonly Code[], sources: readonly Pick<Source, 'id' | 'title'>[], oldLabels: readonly OldLabel[] = []): RowContext {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const titles = new Map(sources.map((source) => [source.id, source.title]))
  const former = new Map(oldLabels.map(({ label, codeId }) => [label, codeId]))
  const found = new Map<string, string | null>()
  return {
    language,
    codeLabel: (id) => {
      const code = byId.get(id)
      return code ? codeLabel(code, language) || id : id
    },
    codeIdOf: (text) => {
      let id = found.get(text)
      if (id === undefined) {
        id = findCodeByText(codes, text)?.id ?? former.get(text.trim()) ?? (byId.has(text.trim()) ? text.trim() : null)
        found.set(text, id)
      }
      return id
    },
    sourceTitle: (id) => titles.get(id) ?? id,
  }
}

/** The labels that codes lose when `before` becomes `after`: to be kept until every cell shows the new ones. */
export function lostLabels(before: readonly Code[], after: readonly Code[]): OldLabel[] {
  const now = new Map(after.map((code) => [code.id, code]))
  return before.flatMap((code) => {
    const later = now.get(code.id)
    if (!later) return []
    return (['nl', 'en'] as const).flatMap((language) => {
      const label = codeLabel(code, language)
      return label === codeLabel(later, language) || label === '' ? [] : [{ label, codeId: code.id }]
    })
  })
}
