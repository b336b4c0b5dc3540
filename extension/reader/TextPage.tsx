import { useEffect, useRef, useState } from 'preact/hooks'
import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import type { Source } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import { newestStamp } from '../../shared/stamp/stamped.ts'
import { browser } from '../browser.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { SourceCard } from '../ui/SourceCard.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { takeFirstText } from './first-text.ts'
import { GoneSource, NotHere } from './GoneSource.tsx'
import { useSourceFacts } from './SourcesView.tsx'
import { TextTools } from './TextTools.tsx'
import { TextView } from './TextView.tsx'

interface TextPageProps {
  readonly sourceId: string
  readonly codingId: string | null
}

/** One source, open: its text to read and code, its card beside it. */
export function TextPage({ sourceId, codingId }: TextPageProps) {
  const page = useWorkPage()
  const { readerPage: { text: words }, source: cardWords } = useStrings()
  const text = useText(sourceId)
  const fact = useSourceFacts(sourceId)?.find((one) => one.id === sourceId)
  const [showsCard, setShowsCard] = useState(() => matchMedia('(min-width: 64rem)').matches)
  const source = page.project.value?.sources.find((one) => one.id === sourceId) ?? null
  const back = <p class="text-page__back"><a class="nl-link" href="reader.html" onClick={(event) => {
    event.preventDefault()
    history.pushState(null, '', 'reader.html')
    dispatchEvent(new HashChangeEvent('hashchange'))
  }}>{words.back}</a></p>
  if (source === null) return <>{back}<GoneSource sourceId={sourceId} /></>
  if (text === undefined) return back
  const address = fact?.address ?? null
  return (
    <div class="text-page">
      <div class="text-page__head">
        {back}
        <h2 class="nl-heading nl-heading--level-2 text-page__title" id="text-title">{source.title}</h2>
        {text !== null && <TextTools source={source} text={text} />}
        <Button small expanded={showsCard} controls="text-card" onClick={() => setShowsCard(!showsCard)}>{showsCard ? words.cardHide : words.card}</Button>
      </div>
      {(source.group === null || source.method === null) && <Notice kind="warning">{cardWords.requiredMissing}</Notice>}
      <div class={showsCard ? 'text-page__columns text-page__columns--card' : 'text-page__columns'}>
        {text === null
          ? (
            <Notice kind="info">
              {address === null ? <NotHere lead={words.notKept} /> : words.notKeptPage}
              {address !== null && <div class="bs-actions"><Button small onClick={() => void browser.tabs.create({ url: address })}>{words.openPage}</Button></div>}
            </Notice>
          )
          : <TextView source={source} text={text} codingId={codingId} />}
        {showsCard && (
          <aside class="text-page__card" id="text-card" aria-label={words.card}>
            <SourceCard facts={page.project.value?.facts} source={source} without={text === null ? [] : ['unitKind']} onEdit={(patch, seen) => page.ask('editSource', { page: null, id: sourceId, patch, ...(seen ? { seen } : {}) })} />
          </aside>
        )}
      </div>
    </div>
  )
}

/** The text of a source, asked again where another was stored; undefined until it came, null when it is not kept here. */
function useText(sourceId: string): SourceText | null | undefined {
  const page = useWorkPage()
  const [text, setText] = useState<SourceText | null | undefined>(undefined)
  const print = page.project.value?.sources.find((one: Source) => one.id === sourceId)?.fingerprint
  const latest = useRef(text)
  latest.current = text
  useEffect(() => {
    // A change of the card is no change of the text.
    if (latest.current && print === fingerprintText(latest.current.text)) return
    let isWanted = true
    void takeFirstText(sourceId).then((first) => first ?? page.ask('sourceText', { id: sourceId })).then((answer) => {
      if (isWanted && (!answer || !latest.current || newestStamp(answer) !== newestStamp(latest.current))) setText(answer)
    })
    return () => {
      isWanted = false
    }
  }, [page, sourceId, print])
  return text
}
