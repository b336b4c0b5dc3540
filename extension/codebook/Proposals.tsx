import { useEffect, useRef, useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { Button } from '../ui/Button.tsx'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import type { CodeAct } from './code-acts.ts'

/** So many at once: more would push the tree away. */
const FIRST = 4
/** Letters of an example that are shown. */
const LONGEST_EXAMPLE = 140

interface ProposalsProps {
  readonly tree: CodeTree
  readonly onAct: (code: Code, act: CodeAct) => void
  readonly onOpen: (id: string) => void
}

interface Used {
  readonly count: number
  readonly example: string
}

/** Codes that were proposed while coding, for a person to take in, change, merge or turn down; each with how it was used. */
export function Proposals({ tree, onAct, onOpen }: ProposalsProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebookPage: { proposals: words, acts } } = strings
  const language = languageOf(strings)
  const [all, setAll] = useState(false)
  const [used, setUsed] = useState<ReadonlyMap<string, Used>>(new Map())
  const proposals = tree.ordered.filter((code) => code.status === 'proposed')
  const shown = all ? proposals : proposals.slice(0, FIRST)
  const revision = page.revision.value
  useEffect(() => {
    let gone = false
    void Promise.all(shown.map(async ({ id }) => {
      const ids = (await page.ask('codingsOfCode', { codeId: id })) ?? []
      const passages = ids.length > 0 ? await page.ask('passages', { ids: ids.slice(0, 1) }) : null
      return [id, { count: ids.length, example: passages?.[0]?.coding.selectors.quote.exact.replace(/\s+/g, ' ').slice(0, LONGEST_EXAMPLE) ?? '' }] as const
    })).then((found) => {
      if (!gone) setUsed(new Map(found))
    })
    return () => {
      gone = true
    }
  }, [revision, shown.map(({ id }) => id).join()])
  const count = useRef(proposals.length)
  useEffect(() => {
    // The button that was pressed went away with its proposal: on with the next, or with the tree.
    if (proposals.length < count.current && document.activeElement === document.body) document.querySelector<HTMLElement>(proposals.length > 0 ? '#proposals' : '.tree [tabindex="0"]')?.focus()
    count.current = proposals.length
  }, [proposals.length])
  if (proposals.length === 0) return null
  return (
    <section class="proposals" aria-labelledby="proposals">
      <h2 class="nl-heading nl-heading--level-3" id="proposals" tabIndex={-1}>{words.heading(proposals.length)}</h2>
      <ul class="proposals__list">
        {shown.map((code) => {
          const parent = tree.byId.get(tree.pathOf(code.id)[1] ?? '')
          const use = used.get(code.id)
          return (
            <li key={code.id} class="proposals__one">
              <div class="proposals__what">
                <span class="proposals__name"><CodeSwatch code={code} /> {language === 'nl' ? code.nameNl : code.nameEn}</span>
                <span class="proposals__facts">{[parent && words.under(codeLabel(parent, language)), use && words.used(use.count)].filter(Boolean).join(', ')}</span>
                {use && use.example !== '' && <q class="proposals__example">{use.example}</q>}
              </div>
              <div class="bs-actions">
                <Button small kind="primary" label={`${acts.accept}: ${codeLabel(code, language)}`} onClick={() => onAct(code, 'accept')}>{acts.accept}</Button>
                <Button small label={`${acts.change}: ${codeLabel(code, language)}`} onClick={() => onOpen(code.id)}>{acts.change}</Button>
                <Button small label={`${words.mergeInto} ${codeLabel(code, language)}`} onClick={() => onAct(code, 'merge')}>{words.mergeInto}</Button>
                <Button small kind="subtle" label={`${acts.reject}: ${codeLabel(code, language)}`} onClick={() => onAct(code, 'reject')}>{acts.reject}</Button>
              </div>
            </li>
          )
        })}
      </ul>
      {shown.length < proposals.length && <Button small kind="subtle" onClick={() => setAll(true)}>{words.more(proposals.length - shown.length)}</Button>}
    </section>
  )
}
