import { useMemo, useRef, useState } from 'preact/hooks'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Finding } from '../../shared/retrieval/find-in-source.ts'
import type { Source } from '../../shared/source/source.ts'
import { Button } from '../ui/Button.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { codeChoices } from './CodePicker.tsx'
import { moveInList, useKeysIn } from './list-keys.ts'
import { shortened } from './PassageItem.tsx'
import type { SearchedFindings } from './search-texts.ts'

/** So many stand in the list at first, and come with a press. */
const SLICE = 200

interface FindingsProps {
  readonly found: readonly SearchedFindings[]
  /** Whether all sources were searched: only then is there something to code. */
  readonly ready: boolean
}

/** Everything that was found, a line each in its context; a person says which are right, and codes those in one act. */
export function Findings({ found, ready }: FindingsProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { find: words } = strings.retrievalPage
  const { codes } = page.project.value!
  const tree = useMemo(() => codeTree(codes), [codes])
  const [accepted, setAccepted] = useState<ReadonlySet<Finding>>(new Set())
  const [shown, setShown] = useState(SLICE)
  const [codeId, setCodeId] = useState<string | null>(null)
  const [doing, setDoing] = useState<'coding' | 'code-missing' | null>(null)
  const [done, setDone] = useState<{ readonly coded: number; readonly alreadyCoded: number } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useKeysIn(list, (event, own) => void moveInList(event, own, 'input'))
  const all = useMemo(() => found.flatMap(({ findings, source }) => findings.map((finding) => ({ finding, source }))), [found])
  const accept = (next: ReadonlySet<Finding>) => {
    setAccepted(next)
    setDone(null)
    page.announce(words.accepted(next.size, all.length))
  }
  const mark = (finding: Finding, on: boolean) => {
    const next = new Set(accepted)
    if (on) next.add(finding)
    else next.delete(finding)
    accept(next)
  }
  const code = async () => {
    if (codeId === null) {
      setDoing('code-missing')
      return
    }
    setDoing('coding')
    const result = await page.ask('codeFound', {
      codeId,
      found: found.map(({ source, state, findings }) => ({ sourceId: source.id, state, spans: findings.filter((finding) => accepted.has(finding)).map(({ start, end }) => [start, end] as const) })).filter(({ spans }) => spans.length > 0),
    })
    setDoing(null)
    if (!result) return
    setAccepted(new Set())
    setDone(result)
    page.announce(words.coded(result.coded))
  }
  const left = all.length - shown
  return (
    <section class="findings" aria-label={words.listLabel}>
      <div class="findings__bar">
        <div class="bs-actions findings__choose">
          <span class="results__chosen">{words.accepted(accepted.size, all.length)}</span>
          <Button kind="subtle" small onClick={() => accept(new Set(all.map(({ finding }) => finding)))}>{words.all}</Button>
          <Button kind="subtle" small disabled={accepted.size === 0} onClick={() => accept(new Set())}>{words.nothing}</Button>
        </div>
        <div class="findings__code">
          <SelectField label={words.code} value={codeId} emptyLabel={words.chooseCode} asked={doing === 'code-missing'} description={doing === 'code-missing' ? words.codeMissing : undefined} choices={codeChoices(tree, languageOf(strings))} onCommit={(chosen) => {
            setCodeId(chosen)
            setDoing(null)
          }} />
          <Button kind="primary" disabled={!ready || accepted.size === 0 || doing === 'coding'} onClick={() => void code()}>{doing === 'coding' ? words.coding : words.doCode(accepted.size)}</Button>
        </div>
      </div>
      {done && <Notice kind="ok">{words.coded(done.coded)}{done.alreadyCoded > 0 ? ` ${words.already(done.alreadyCoded)}` : ''}</Notice>}
      <p class="results__keys" id="findings-keys">{words.keys}</p>
      <ol class="kwic" ref={list} aria-describedby="findings-keys">
        {all.slice(0, shown).map(({ finding, source }) => <FindingLine key={`${finding.sourceId} ${finding.start} ${finding.end}`} finding={finding} source={source} accepted={accepted.has(finding)} onMark={(on) => mark(finding, on)} />)}
      </ol>
      {left > 0 && <Button small onClick={() => {
        const first = shown
        setShown(shown + SLICE)
        requestAnimationFrame(() => list.current?.children[first]?.querySelector('input')?.focus())
      }}>{words.showMore(Math.min(SLICE, left), left)}</Button>}
    </section>
  )
}

interface FindingLineProps {
  readonly finding: Finding
  readonly source: Source
  readonly accepted: boolean
  readonly onMark: (on: boolean) => void
}

/** The found words between what stands before and after them. */
function FindingLine({ finding, source, accepted, onMark }: FindingLineProps) {
  const { retrievalPage: { find: words } } = useStrings()
  const { passage } = finding
  const [before, after] = [onOneLine(finding.before), onOneLine(finding.after)]
  return (
    <li class={accepted ? 'kwic__line kwic__line--accepted' : 'kwic__line'}>
      <label class="kwic__label">
        <input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" aria-label={words.accept(shortened(before.slice(-40) + finding.words + after.slice(0, 40)))} checked={accepted} onChange={(event) => onMark(event.currentTarget.checked)} />
        <span class="kwic__text">
          <span class="kwic__before">{before}</span>
          <mark class="kwic__words">{finding.words}</mark>
          <span class="kwic__after">{after}</span>
        </span>
      </label>
      <p class="kwic__facts">
        <span>{[source.title, finding.speaker].filter(Boolean).join(' · ')}</span>
        {passage !== finding.words && <span class="kwic__passage">{words.wouldCode(shortened(passage))}</span>}
      </p>
    </li>
  )
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
