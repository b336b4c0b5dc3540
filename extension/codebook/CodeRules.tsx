import { useMemo } from 'preact/hooks'
import type { Code } from '../../shared/codebook/code.ts'
import { rulesOfCode } from '../../shared/codebook/rules-of-code.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { TrickyCases } from './TrickyCases.tsx'

/** What the team agreed on about a code, and what coders tend to disagree on. */
export function CodeRules({ code }: { readonly code: Code }) {
  const strings = useStrings()
  const { codebookPage: { detail: words } } = strings
  const { rules, cases } = useMemo(() => rulesOfCode(code), [code.id])
  if (rules.length + cases.length === 0) return null
  return (
    <section class="code-rules">
      {rules.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-4">{words.rules}</h3>
          <ul class="code-rules__list">{rules.map((rule) => <li key={rule.id}>{rule[languageOf(strings)]}</li>)}</ul>
        </>
      )}
      {cases.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-4">{words.cases}</h3>
          <TrickyCases cases={cases} />
        </>
      )}
    </section>
  )
}
