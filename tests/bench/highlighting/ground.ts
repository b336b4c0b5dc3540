import type { TextSpan } from '../../../shared/anchoring/selectors.ts'
import { CODE_COLOURS, CODE_PATTERNS, type Code } from '../../../shared/codebook/code.ts'

/** Codes of the made codebook. */
export const CODES = 40
const WORDS = 'de het een en wij hier buurt plein straat bus bakker speeltuin buren avond kinderen lift vuilnis auto bomen bankje licht veilig mooi jammer altijd nooit soms misschien gemeente buurthuis koffie zondag trap galerij water fiets school winkel oud nieuw samen alleen'.split(' ')
const SHORTEST = 20
const LONGEST = 200

/** A row of numbers from 0 to 1 that is the same for the same seed: Lehmer's generator with the parameters of Park and Miller (1988). */
export function createRandom(seed: number): () => number {
  let state = seed % 2147483647 || 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** The body of a page: a transcript in turns, of about so many characters; one turn can be typed in. */
export function transcriptHtml(characters: number, seed: number): string {
  const random = createRandom(seed)
  const turns: string[] = []
  for (let length = 0; length < characters;) {
    const words: string[] = []
    for (let left = 10 + Math.floor(random() * 100); left > 0; left--) words.push(WORDS[Math.floor(random() * WORDS.length)]!)
    if (words.length > 30) words[20] = `<em>${words[20]}</em>`
    const said = `${words.join(' ')}.`
    length += said.length + 4
    turns.push(`<p${turns.length === 2 ? ' id="typed-in" contenteditable="true"' : ''}><b>D${1 + (turns.length % 6)}:</b> ${said}</p>`)
  }
  return turns.join('\n')
}

/** Passages all over a text, with a code each, in the order of the text. */
export function makeCodings(characters: number, codings: number, seed: number): { readonly id: string; readonly codeId: string; readonly span: TextSpan }[] {
  const random = createRandom(seed + 1)
  return Array.from({ length: codings }, (_none, index) => {
    const start = Math.floor(random() * (characters - LONGEST - 1))
    return { id: `coding-${index}`, codeId: `code-${Math.floor(random() * CODES)}`, span: { start, end: start + SHORTEST + Math.floor(random() * (LONGEST - SHORTEST)) } }
  }).toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** The codebook: every code with a colour and a pattern. */
export function makeCodes(): Map<string, Pick<Code, 'colour' | 'pattern'>> {
  return new Map(Array.from({ length: CODES }, (_none, index) => [`code-${index}`, { colour: CODE_COLOURS[index % CODE_COLOURS.length]!, pattern: CODE_PATTERNS[index % CODE_PATTERNS.length]! }]))
}
