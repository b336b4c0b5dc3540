import { useEffect, useRef, useState } from 'preact/hooks'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { type FindAsk, FindForm } from './FindForm.tsx'
import { Findings } from './Findings.tsx'
import { LONGEST_SEARCH_MS, searchTexts, type SearchedFindings, type SearchEnd, startFindWorker } from './search-texts.ts'

/** How far a search is. */
interface Run {
  readonly of: number
  readonly done: number
  readonly found: readonly SearchedFindings[]
  readonly end: SearchEnd | null
}

/** Words are found, looked at in their context, and coded in one act. */
export function FindView() {
  const page = useWorkPage()
  const { retrievalPage: { find: words } } = useStrings()
  const project = page.project.value!
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null)
  const [run, setRun] = useState<Run | null>(null)
  const [started, setStarted] = useState(0)
  const stop = useRef<AbortController | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const revision = page.revision.value
  useEffect(() => {
    void page.ask('keptTexts').then((ids) => ids && setKept(new Set(ids)))
  }, [revision])
  useEffect(() => () => stop.current?.abort(), [])
  const sources = project.sources.filter((source) => kept?.has(source.id))

  const find = async ({ search, sourceIds, insideCodeId }: FindAsk) => {
    stop.current?.abort()
    const own = (stop.current = new AbortController())
    const asked = sources.filter((source) => sourceIds.length === 0 || sourceIds.includes(source.id))
    const inside = insideCodeId === null ? null : { codeId: insideCodeId, withBelow: true }
    let now: Run = { of: asked.length, done: 0, found: [], end: null }
    const show = (next: Run) => {
      now = next
      if (stop.current === own) setRun(now)
    }
    setStarted((count) => count + 1)
    show(now)
    const end = await searchTexts(asked, search, {
      textOf: (source) => page.ask('textToSearch', { sourceId: source.id, inside }),
      startWorker: startFindWorker, limit: LONGEST_SEARCH_MS,
      searched: (findings, done) => show({ ...now, done, found: [...now.found, findings] }),
    }, own.signal)
    show({ ...now, end })
    // On a narrow page what was found stands below the question.
    if (stop.current === own) heading.current?.scrollIntoView({ block: 'nearest' })
  }
  const running = run !== null && run.end === null
  const total = run?.found.reduce((sum, one) => sum + one.findings.length, 0) ?? 0
  const inSources = run?.found.filter((one) => one.findings.length > 0).length ?? 0
  const moderators = run?.found.reduce((sum, one) => sum + one.otherRoles, 0) ?? 0
  const summary = run === null ? '' : running ? words.progress(run.done, run.of) : total === 0 ? words.none : words.found(total, inSources)
  useEffect(() => {
    if (summary !== '') page.announce(summary)
  }, [summary])
  if (!kept) return null
  if (sources.length === 0) {
    return (
      <div class="results__none">
        <p class="nl-paragraph"><strong>{words.noTexts}</strong></p>
        <p class="nl-paragraph">{words.noTextsHelp}</p>
      </div>
    )
  }
  return (
    <div class="ask">
      <div class="ask__question">
        <p class="nl-paragraph">{words.help}</p>
        <FindForm sources={sources} running={running} onFind={(ask) => void find(ask)} onStop={() => stop.current?.abort()} />
      </div>
      <div class="ask__answer">
        {run && (
          <>
            <h2 class="nl-heading nl-heading--level-2 results__count" ref={heading}>{summary}</h2>
            {running && <progress class="find__progress" max={run.of} value={run.done} aria-label={words.progress(run.done, run.of)} />}
            {run.end?.how === 'too-slow' && <Notice kind="error" urgent>{words.tooSlow(run.end.source.title)}</Notice>}
            {run.end?.how === 'failed' && <Notice kind="error" urgent>{words.failed}</Notice>}
            {run.end?.how === 'stopped' && <Notice kind="warning">{words.stopped(run.done, run.of)}</Notice>}
            {moderators > 0 && <p class="results__remark">{words.moderators(moderators)}</p>}
            {run.found.filter((one) => one.more).map((one) => <Notice key={one.source.id} kind="warning">{words.more(one.source.title)}</Notice>)}
            {total > 0 && <Findings key={started} found={run.found} ready={!running} />}
          </>
        )}
      </div>
    </div>
  )
}
