import { useEffect, useMemo, useState } from 'preact/hooks'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { CodingItem } from './CodingItem.tsx'
import { CodingList } from './CodingList.tsx'
import { codingsOnPage } from './codings-on-page.ts'
import { NoPage } from './NoPage.tsx'
import { usePanel, type PageView } from './panel-state.ts'

/** The codings of the page in the order of its text, and apart from them those whose passage is lost. */
export function CodingsSection() {
  const { codings: words } = useStrings()
  const view = usePanel().page.value
  return (
    <>
      <h2 class="nl-heading nl-heading--level-3 panel__heading" id="part-codings">{words.heading}</h2>
      {view.kind === 'page' ? <CodingsOfPage view={view} /> : <NoPage />}
    </>
  )
}

function CodingsOfPage({ view }: { readonly view: Extract<PageView, { readonly kind: 'page' }> }) {
  const panel = usePanel()
  const { codings: words, panel: panelWords, codingTools: { panel: tools } } = useStrings()
  const [edited, setEdited] = useState<string | null>(null)
  const [warning, setWarning] = useState<string | null>(null)
  const { state, anchors } = view
  const tree = useMemo(() => codeTree(state.codes), [state.codes])
  const { inText, orphans } = useMemo(() => codingsOnPage(state.codings, anchors), [state.codings, anchors])
  const live = words.liveCount(inText.length, orphans.length)
  useEffect(() => panel.announce(live), [live])

  const code = async () => {
    const opened = await panel.askPage('openPalette')
    setWarning(opened === false ? words.noSelection : null)
  }
  const walk = async () => {
    if (await panel.askPage('walkUnits')) panel.announce(tools.walkHelp)
  }
  const scroll = async (coding: Coding) => {
    const there = await panel.askPage('scrollToCoding', { id: coding.id })
    setWarning(there === false ? words.notScrolled : null)
  }
  const item = (coding: Coding, lost: boolean) => (
    <CodingItem
      key={coding.id} coding={coding} tree={tree} lost={lost} edited={edited === coding.id}
      onEdit={() => setEdited(edited === coding.id ? null : coding.id)} onScroll={() => void scroll(coding)}
    />
  )
  return (
    <>
      {state.textChanged && orphans.length > 0 && <div class="panel__stack"><Notice kind="warning">{panelWords.textChanged}</Notice></div>}
      {warning && <div class="panel__stack"><Notice kind="warning" urgent>{warning}</Notice></div>}
      {inText.length === 0 && (
        <div class="panel__empty">
          {orphans.length === 0 && <p class="nl-paragraph panel__strong">{words.empty}</p>}
          <p class="nl-paragraph">{words.emptyHelp}</p>
          <Button small onClick={() => void code()}>{words.openPalette}</Button>
        </div>
      )}
      <p class="panel__more"><Button small kind="subtle" onClick={() => void walk()}>{tools.walk}</Button></p>
      {inText.length > 0 && <CodingList key={anchors.page.address} codings={inText} edited={edited} item={(coding) => item(coding, false)} />}
      {orphans.length > 0 && (
        <section class="orphans" aria-labelledby="orphans-heading">
          <h3 class="nl-heading nl-heading--level-4" id="orphans-heading">{words.orphans} ({orphans.length})</h3>
          <p class="nl-paragraph">{words.orphansHelp}</p>
          <CodingList key={anchors.page.address} codings={orphans} edited={edited} item={(coding) => item(coding, true)} />
        </section>
      )}
    </>
  )
}
