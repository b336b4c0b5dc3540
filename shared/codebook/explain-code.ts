import type { Code, CodeExplanation, StarterCode } from './code.ts'
import { STARTER_AB_EN } from './starter-ab-en.ts'
import { STARTER_BT_EN } from './starter-bt-en.ts'
import { STARTER_CODEBOOKS } from './starter-codebooks.ts'
import { starterCodeId } from './starter-codes.ts'
import { STARTER_PW_EN } from './starter-pw-en.ts'
import { STARTER_WD_EN } from './starter-wd-en.ts'

/** What a code's explanation consists of, in the order in which it is read. */
export const EXPLANATION_PARTS = ['definition', 'include', 'exclude', 'example'] as const satisfies readonly (keyof CodeExplanation)[]

/** The explanation of every starter code in English, by its key. */
export const STARTER_EXPLANATIONS_EN: Readonly<Record<string, CodeExplanation>> = { ...STARTER_BT_EN, ...STARTER_AB_EN, ...STARTER_WD_EN, ...STARTER_PW_EN }

let starters: ReadonlyMap<string, StarterCode> | null = null
function starterOf(id: string): StarterCode | null {
  starters ??= new Map(STARTER_CODEBOOKS.flatMap(({ codes }) => codes.map((code) => [starterCodeId(code.key), code] as const)))
  return starters.get(id) ?? null
}

/**
 * When to use a code, for who reads `language`. A code holds one explanation, in the words of its people; what they left of a
 * starter code as it was is known in English too, part by part.
 */
export function explainCode(code: Pick<Code, 'id' | keyof CodeExplanation>, language: 'nl' | 'en'): CodeExplanation {
  const { definition, include, exclude, example } = code
  const own: CodeExplanation = { definition, include, exclude, example }
  const starter = language === 'en' ? starterOf(code.id) : null
  const english = starter && STARTER_EXPLANATIONS_EN[starter.key]
  if (!starter || !english) return own
  const part = (name: keyof CodeExplanation) => (own[name] === starter[name] ? english[name] : own[name])
  return { definition: part('definition'), include: part('include'), exclude: part('exclude'), example: part('example') }
}
