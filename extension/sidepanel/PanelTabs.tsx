import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../ui/Icon.tsx'
import { useStrings } from '../ui/language.ts'
import { usePanel } from './panel-state.ts'
import { sourceNeedsChoices } from './source-needs-choices.ts'

const PARTS = ['source', 'codebook', 'codings'] as const
export type PanelPart = (typeof PARTS)[number]

interface PanelTabsProps {
  readonly part: PanelPart
  readonly onChoose: (part: PanelPart) => void
  readonly children: ComponentChildren
}

/** The parts of the panel as tabs: arrow keys go between them, Home and End to the ends. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function PanelTabs({ part, onChoose, children }: PanelTabsProps) {
  const { panel } = useStrings()
  const view = usePanel().page.value
  const tabs = useRef<HTMLDivElement>(null)
  const count = view.kind === 'page' ? view.state.codings.filter((coding) => !coding.deleted).length : 0
  const incomplete = view.kind === 'page' && sourceNeedsChoices(view.state.source)
  const go = (index: number) => {
    const next = PARTS[(index + PARTS.length) % PARTS.length]!
    onChoose(next)
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = PARTS.indexOf(part)
    const moves: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: PARTS.length - 1 }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  return (
    <main class="panel__main">
      <div class="panel__tabs" role="tablist" aria-label={panel.tabsLabel} ref={tabs} onKeyDown={onKeyDown} tabIndex={-1}>
        {PARTS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            class="panel__tab"
            aria-selected={name === part}
            aria-controls="panel-part"
            tabIndex={name === part ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {panel.tabs[name]}
            {name === 'codings' && count > 0 && <span class="panel__tab-count">{count}</span>}
            {name === 'source' && incomplete && <span class="panel__tab-asks"><Icon name="warning" /><span class="bs-visually-hidden">{panel.sourceIncomplete}</span></span>}
          </button>
        ))}
      </div>
      <div class="panel__part" id="panel-part" role="tabpanel" aria-labelledby={`tab-${part}`}>{children}</div>
    </main>
  )
}
