import type { Code } from '../../shared/codebook/code.ts'

/** Colour, pattern and key of a code, painted as its passages are; never colour alone. */
export function CodeSwatch({ code }: { readonly code: Pick<Code, 'colour' | 'pattern' | 'key'> }) {
  const style = {
    '--code-background': `var(--bs-code-${code.colour}-background)`,
    '--code-line': `var(--bs-code-${code.colour}-line)`,
    '--code-text': `var(--bs-code-${code.colour}-text)`,
    '--code-pattern': code.pattern,
  }
  const key = code.key.length <= 7 ? code.key : ''
  return <span class={key === '' ? 'bs-swatch bs-swatch--nameless' : 'bs-swatch'} data-colour={code.colour} data-pattern={code.pattern} style={style} title={code.key}>{key}</span>
}
