import type { Code } from '../codebook/code.ts'

type Explained = Pick<Code, 'definition' | 'include' | 'exclude' | 'example'>

/** The words before each part, by language; those of every language are understood. */
const WORDS = {
  nl: { include: 'Wel', exclude: 'Niet', example: 'Voorbeeld' },
  en: { include: 'Include', exclude: 'Exclude', example: 'Example' },
} as const
type Part = keyof (typeof WORDS)['nl']
const PARTS: readonly Part[] = ['include', 'exclude', 'example']

/** The explanation of a code as one text, for tools that have one field for it: the definition, then a line for each part that is filled in. */
export function describeCode(code: Explained, language: 'nl' | 'en'): string {
  const parts = PARTS.filter((part) => code[part] !== '').map((part) => `${WORDS[language][part]}: ${code[part]}`)
  return [code.definition, ...parts].filter((part) => part !== '').join('\n')
}

const PART_LINE = /^(wel|niet|voorbeeld|include|exclude|example):\s?(.*)$/i

/** The parts of such a text; one that was written elsewhere is all definition. */
export function readDescription(text: string): Explained {
  const read: Record<keyof Explained, string[]> = { definition: [], include: [], exclude: [], example: [] }
  let at: keyof Explained = 'definition'
  for (const line of text.split('\n')) {
    const found = PART_LINE.exec(line)
    if (found) at = PARTS.find((part) => [WORDS.nl[part], WORDS.en[part]].some((word) => word.toLowerCase() === found[1]!.toLowerCase()))!
    read[at].push(found ? found[2]! : line)
  }
  return { definition: read.definition.join('\n').trim(), include: read.include.join('\n').trim(), exclude: read.exclude.join('\n').trim(), example: read.example.join('\n').trim() }
}

/** The parts that are filled in: an empty text of another tool takes nothing away here. */
export function filledParts(text: string): Partial<Explained> {
  return Object.fromEntries(Object.entries(readDescription(text)).filter(([, part]) => part !== '')) as Partial<Explained>
}
