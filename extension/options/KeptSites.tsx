import { useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { failureSentence, type Failure } from '../ui/failure-sentence.ts'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useOptions } from './options-state.ts'

/** The sites on which codings show without a click, each with a way to stop that. */
export function KeptSites() {
  const options = useOptions()
  const strings = useStrings()
  const { options: words, common } = strings
  const [failure, setFailure] = useState<Failure | null>(null)
  const sites = options.sites.value
  if (sites === null) return <p class="nl-paragraph">{common.loading}</p>
  const drop = async (origin: string) => {
    const reply = await options.change('dropSite', { origin })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) options.announce(words.siteDropped(hostOf(origin)))
  }
  return (
    <>
      {failure && <Notice kind="error" urgent>{failureSentence(failure, strings)}</Notice>}
      {sites.length === 0
        ? <p class="nl-paragraph">{words.sitesEmpty}</p>
        : (
          <ul class="sites">
            {sites.map((origin) => (
              <li key={origin} class="sites__site">
                <span>{hostOf(origin)}</span>
                <Button kind="subtle" small negative label={words.dropSite(hostOf(origin))} onClick={() => void drop(origin)}>{common.remove}</Button>
              </li>
            ))}
          </ul>
        )}
    </>
  )
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin
}
