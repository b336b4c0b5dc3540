import { useEffect, useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { Button } from '../ui/Button.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { SplitPassage } from './SplitPassage.tsx'
import { SplitTargets } from './SplitTargets.tsx'
import { usePassages } from './use-passages.ts'

interface SplitWalkProps {
  readonly code: Code
  readonly tree: CodeTree
  readonly onClose: () => void
}

/** Splits a code by walking its codings one by one. Every choice is stored at once, as a step of its own that can be taken back; stopping leaves the rest as it was. */
export function SplitWalk({ code, tree, onClose }: SplitWalkProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebookPage: { split: words } } = strings
  const labelOf = (id: string) => codeLabel(tree.byId.get(id) ?? code, languageOf(strings))
  const [ids, setIds] = useState<readonly string[] | null>(null)
  const [targets, setTargets] = useState<readonly string[]>([])
  const [at, setAt] = useState<number | null>(null)
  const [stayed, setStayed] = useState<ReadonlySet<string>>(new Set())
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    // The list as it is at the start: what is given away must not move the rest under the person's hands.
    void page.ask('codingsOfCode', { codeId: code.id }).then((found) => setIds(found ?? []))
  }, [])
  const passages = usePassages(ids ?? [], at ?? 0)
  const id = at === null ? undefined : ids?.[at]
  const next = () => setAt((now) => (now === null ? null : now + 1))
  const give = async (target: string) => {
    if (id === undefined) return
    if (target === code.id && passages.get(id)?.coding.codeId === code.id) {
      setStayed(new Set([...stayed, id]))
      return next()
    }
    const given = await page.ask('splitCoding', { codingId: id, codeId: target })
    if (!given) return
    if (given.dropped) setDropped(new Set([...dropped, id]))
    page.announce(given.dropped ? words.dropped : words.given(labelOf(target)))
    next()
  }
  useEffect(() => {
    if (id === undefined) return
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('input, textarea, select')) return
      const target = event.key === '0' ? code.id : /^[1-9]$/.test(event.key) ? targets[Number(event.key) - 1] : undefined
      if (target !== undefined) void give(target)
      else if (event.key === 'ArrowRight') next()
      else if (event.key === 'ArrowLeft') setAt(Math.max(0, at! - 1))
      else return
      event.preventDefault()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  })
  const done = at !== null && ids !== null && at >= ids.length
  return (
    <section class="split" aria-labelledby="split-title">
      <h2 class="nl-heading nl-heading--level-2" id="split-title">{words.title(labelOf(code.id))}</h2>
      {at === null && (
        <>
          <p class="nl-paragraph">{ids?.length === 0 ? words.nothing : words.help}</p>
          <SplitTargets code={code} tree={tree} targets={targets} onChange={setTargets} />
          <div class="bs-actions">
            <Button kind="primary" disabled={targets.length === 0 || !ids || ids.length === 0} onClick={() => setAt(0)}>{words.start(ids?.length ?? 0)}</Button>
            <Button kind="subtle" onClick={onClose}>{words.stop}</Button>
          </div>
          {targets.length === 0 && <p class="utrecht-form-field-description">{words.noTargets}</p>}
        </>
      )}
      {id !== undefined && (
        <SplitPassage
          key={id} passage={passages.get(id)} code={code} targets={targets} labelOf={labelOf} progress={words.progress(at! + 1, ids!.length)} stayed={stayed.has(id)}
          dropped={dropped.has(id)} onGive={(target) => void give(target)} onPrevious={at === 0 ? null : () => setAt(at! - 1)} onSkip={next} onStop={onClose}
        />
      )}
      {done && (
        <div class="split__done">
          <p class="nl-paragraph">{words.done}. {words.summary([...passages].filter(([, passage]) => passage && passage.coding.codeId !== code.id).length + dropped.size, stayed.size)}</p>
          <div class="bs-actions">
            <Button onClick={() => setAt(Math.max(0, ids.length - 1))}>{words.previous}</Button>
            <Button kind="primary" buttonRef={(button) => button?.focus()} onClick={onClose}>{words.stop}</Button>
          </div>
        </div>
      )}
    </section>
  )
}
