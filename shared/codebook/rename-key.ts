import type { Code } from './code.ts'
import { splitLabel } from './free-key.ts'

const TEXTS = ['definition', 'include', 'exclude', 'example'] as const

/**
 * What must be written otherwise in the explanations of other codes when a code gets another key: 'Ratten: BT2.2' names it by that. Only
 * a key that nobody takes for a word (capitals with a number) is looked for, and never as the beginning of a longer one.
 */
export function renameKey(codes: readonly Code[], from: string, to: string): readonly { readonly id: string; readonly patch: Partial<Pick<Code, (typeof TEXTS)[number]>> }[] {
  if (splitLabel(from).key !== from || from === to) return []
  const mention = new RegExp(`(?<![\\p{L}\\d.-])${from.replace(/[.]/g, '\\.')}(?![\\p{L}\\d-]|\\.\\d)`, 'gu')
  return codes.flatMap((code) => {
    if (code.deleted) return []
    const changed = TEXTS.filter((text) => code[text].search(mention) >= 0).map((text) => [text, code[text].replace(mention, () => to)])
    return changed.length === 0 ? [] : [{ id: code.id, patch: Object.fromEntries(changed) as Partial<Pick<Code, (typeof TEXTS)[number]>> }]
  })
}
