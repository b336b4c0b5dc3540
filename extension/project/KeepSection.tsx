import { useEffect, useState } from 'preact/hooks'
import type { KeptSource } from '../protocols/project.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { Part } from '../ui/Part.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { daysUntil } from './days-until.ts'

const CONSENTS = ['consentRecording', 'consentQuoting', 'consentReuse'] as const

/** How long each source may be kept and what its people agreed to; taking away what must go. */
export function KeepSection() {
  const page = useWorkPage()
  const strings = useStrings()
  const { keep: words } = strings.projectPage
  const [sources, setSources] = useState<readonly KeptSource[]>([])
  const [asked, setAsked] = useState<KeptSource | null>(null)
  const revision = page.revision.value
  useEffect(() => void page.ask('keptSources').then((kept) => kept && setSources(byUrgency(kept))), [page, revision])
  const confirm = async (source: KeptSource) => {
    setAsked(null)
    const done = source.deleted ? await page.ask('purgeSource', { sourceId: source.id }) : await page.ask('withdrawConsent', { sourceId: source.id })
    if (done) page.announce(source.deleted ? words.purged(source.title) : words.withdrawn(source.title))
  }
  const day = (date: string) => new Intl.DateTimeFormat(languageOf(strings) === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
  const left = (source: KeptSource) => (source.keepUntil === null ? null : daysUntil(source.keepUntil, new Date()))
  const content = (source: KeptSource) => [source.hasText && words.text, source.fragments > 0 && words.fragments(source.fragments)].filter(Boolean).join(', ') || words.nothing
  return (
    <Part id="keep" title={words.heading} help={words.help}>
      {sources.length === 0 ? <p class="nl-paragraph">{words.empty}</p> : (
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section class="bs-scroll" tabIndex={0} aria-label={`${words.source}, ${words.until}`}>
          <table class="utrecht-table utrecht-table--html-table project__table">
            <thead><tr><th scope="col">{words.source}</th><th scope="col">{words.until}</th><th scope="col">{words.consent}</th><th scope="col">{words.content}</th><th scope="col"><span class="bs-visually-hidden">{words.withdrawDo}</span></th></tr></thead>
            <tbody>
              {sources.map((source) => {
                const days = left(source)
                return (
                  <tr key={source.id}>
                    <th scope="row">{source.title}{source.deleted && <span class="project__tag">{words.gone}</span>}</th>
                    <td>{source.keepUntil === null ? <span class="project__quiet">{words.unset}</span> : <>{day(source.keepUntil)}<br /><span class={days! < 0 ? 'project__late' : 'project__quiet'}>{words.left(days!)}</span></>}</td>
                    <td>{CONSENTS.filter((one) => source[one]).map((one) => words.consents[one]).join(', ') || <span class="project__quiet">{words.noConsent}</span>}</td>
                    <td>{content(source)}</td>
                    <td><Button kind="subtle" small negative label={`${source.deleted ? words.purge : words.withdraw} ${source.title}`} onClick={() => setAsked(source)}>{source.deleted ? words.purge : words.withdraw}</Button></td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
      {asked && (
        <Dialog title={asked.deleted ? words.purgeTitle(asked.title) : words.withdrawTitle(asked.title)} onClose={() => setAsked(null)}>
          <div class="project__dialog">
            <p class="nl-paragraph">{asked.deleted ? words.purgeHelp : words.withdrawHelp(asked.fragments)}</p>
            <div class="bs-actions">
              <Button kind="primary" negative onClick={() => void confirm(asked)}>{asked.deleted ? words.purgeDo : words.withdrawDo}</Button>
              <Button onClick={() => setAsked(null)}>{strings.common.cancel}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </Part>
  )
}

/** What must go first on top; what has no date at the end, before what was taken away already. */
function byUrgency(sources: readonly KeptSource[]): readonly KeptSource[] {
  const rank = (source: KeptSource) => `${source.deleted ? 1 : 0}${source.keepUntil ?? '9999'}${source.title}`
  return [...sources].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
