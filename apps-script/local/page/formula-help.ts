import type { CustomFunctionDoc } from '../bundle.ts'

/** A function of the add-on that a formula being typed calls last, with its help in plain lines; null when it calls none. */
export function functionAt(typed: string, functions: readonly CustomFunctionDoc[]): CustomFunctionDoc | null {
  if (!typed.startsWith('=')) return null
  const formula = typed.toUpperCase()
  const last = functions.map((one) => ({ one, at: formula.lastIndexOf(`${one.name}(`) })).filter(({ at }) => at > 0).sort((a, b) => b.at - a.at)[0]
  const begun = /[A-Z_]{5,}$/.exec(formula)?.[0]
  const found = last?.one ?? functions.find(({ name }) => begun !== undefined && name.startsWith(begun))
  return found === undefined ? null : { ...found, text: plainHelp(found.text) }
}

function plainHelp(text: string): string {
  return text.replace(/@param\s+\{[^}]*\}\s+(\w+)\s+/g, '$1: ').replace(/@return\s+/g, '→ ')
}
