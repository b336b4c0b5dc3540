import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { newSource } from '../../shared/source/new-source.ts'
import type { Source } from '../../shared/source/source.ts'
import type { SourcePatch } from '../messages.ts'
import type { NewSource, SourceFacts } from '../protocols/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { SourceCard } from '../ui/SourceCard.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import type { Incoming, IncomingFile } from './incoming.ts'
import { IncomingItem } from './IncomingItem.tsx'

interface IncomingSectionProps {
  readonly incoming: Incoming
  readonly facts: readonly SourceFacts[]
}

/** The files that are no sources yet: what is made of each, the card they share, and adding them in one act. */
export function IncomingSection({ incoming, facts }: IncomingSectionProps) {
  const page = useWorkPage()
  const { readerPage: { incoming: words, groups } } = useStrings()
  const id = useId()
  const card = useSignal<SourcePatch>({})
  const files = incoming.files.value
  const sources = page.project.value?.sources ?? []
  const ready = files.flatMap((file) => file.prepared.filter(({ units }) => units.length > 0).map((one) => ({ file, one })))
  const done = files.filter((file) => file.progress === 1)
  const isBusy = done.length < files.length
  useEffect(() => {
    if (!isBusy && done.length > 0) page.announce(words.readOut(done.filter((file) => file.problem === null).length, done.filter((file) => file.problem !== null).length))
  }, [isBusy, done.length])

  const shared: Source = { ...newSource('', '', ''), ...card.value }
  const needsGroup = ready.some(({ one }) => one.group === null)
  const store = async () => {
    const made = ready.map(({ file, one }): NewSource => {
      const { title } = one.source.card
      return { card: { ...card.value, ...one.source.card, title: file.prepared.length > 1 && one.group !== null ? `${title} – ${groups[one.group]}` : title }, text: one.source.text }
    })
    const stored = await page.ask('addSources', { sources: made })
    if (!stored) return
    for (const { file } of ready) incoming.drop(file.id)
    page.announce(words.added(stored.length))
    // What the person was in is gone: they go on at what it became.
    document.querySelector<HTMLElement>('[data-sources]')?.focus()
  }
  return (
    <section class="incoming" aria-labelledby={id}>
      <h2 class="nl-heading nl-heading--level-3" id={id}>{words.heading}</h2>
      <ul class="incoming__list" aria-label={words.list}>
        {files.map((file) => <IncomingItem key={file.id} file={file} incoming={incoming} remark={remarkOf(file, sources, facts, words)} />)}
      </ul>
      {ready.length > 0 && (
        <div class="incoming__card">
          <h3 class="nl-heading nl-heading--level-4">{ready.length === 1 ? words.cardOne : words.card}</h3>
          {ready.length > 1 && <p class="utrecht-form-field-description">{words.cardHelp}</p>}
          {!needsGroup && <p class="utrecht-form-field-description">{words.groupFromTable}</p>}
          <SourceCard source={shared} without={['title', 'speakers', 'unitKind']} onEdit={async (patch) => void (card.value = { ...card.value, ...patch })} />
          {((shared.group === null && needsGroup) || shared.method === null) && <Notice kind="warning">{words.groupMissing}</Notice>}
        </div>
      )}
      <div class="bs-actions incoming__acts">
        <Button kind="primary" disabled={ready.length === 0 || isBusy} onClick={() => void store()}>{words.addAll(ready.length)}</Button>
        <Button kind="subtle" onClick={incoming.dropAll}>{words.dropAll}</Button>
      </div>
    </section>
  )
}

/** What a person should know of a file beside its contents: whether it is there already, or a newer one of the same name. */
function remarkOf({ name, prepared }: IncomingFile, sources: readonly Source[], facts: readonly SourceFacts[], words: { readonly same: (title: string) => string; readonly newer: (title: string) => string }): string | null {
  const prints = new Set(prepared.map((one) => one.fingerprint))
  const same = prepared.length > 0 ? sources.find((source) => source.fingerprint !== null && prints.has(source.fingerprint)) : undefined
  if (same) return words.same(same.title)
  const known = facts.find((one) => one.file !== null && one.file.fileName !== '' && one.file.fileName === name)
  const older = prepared.length > 0 && known ? sources.find((source) => source.id === known.id) : undefined
  return older ? words.newer(older.title) : null
}
