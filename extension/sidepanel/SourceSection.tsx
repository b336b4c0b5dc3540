import { newSource } from '../../shared/source/new-source.ts'
import type { Source } from '../../shared/source/source.ts'
import { titleOfPage } from '../../shared/source/title-of-page.ts'
import type { PageDescription, Seen, SourcePatch } from '../messages.ts'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { NoPage } from './NoPage.tsx'
import { usePanel } from './panel-state.ts'
import { KeepSite } from './KeepSite.tsx'
import { SourceCard } from '../ui/SourceCard.tsx'

/** The source card of the page, with what a person should know of it first. */
export function SourceSection() {
  const panel = usePanel()
  const { source: words, panel: panelWords } = useStrings()
  const view = panel.page.value
  const heading = <h2 class="nl-heading nl-heading--level-3 panel__heading" id="part-source">{words.heading}</h2>
  if (view.kind !== 'page') return <>{heading}<NoPage /></>
  const { source, textChanged } = view.state
  const card = source ?? cardOf(view.anchors.page)
  // A page that is no source yet has no card that anybody else could have changed.
  const edit = (patch: SourcePatch, seen?: Seen<SourcePatch>) => panel.change('editSource', { page: view.anchors.page, id: source?.id ?? null, patch, ...(source && seen ? { seen } : {}) })
  return (
    <>
      {heading}
      <div class="panel__stack">
        {source === null && <Notice kind="info">{panelWords.newSource}</Notice>}
        {textChanged && <Notice kind="warning">{panelWords.textChanged}</Notice>}
        {(card.group === null || card.method === null) && <Notice kind="warning">{words.requiredMissing}</Notice>}
        {/* A card for each page: what is half typed on one never lands on another. */}
        <SourceCard facts={panel.project.value?.facts} key={view.anchors.page.address} source={card} onEdit={edit} />
        <KeepSite address={view.anchors.page.address} />
      </div>
    </>
  )
}

/** An empty card for a page that is no source yet. It is only shown: the background makes the real one at the first edit. */
function cardOf(page: PageDescription): Source {
  return { ...newSource('', titleOfPage(page), ''), unitKind: page.unitKind, speakers: page.speakers, fingerprint: page.fingerprint }
}
