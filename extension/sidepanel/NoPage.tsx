import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { usePanel } from './panel-state.ts'

/** What stands where a page's source and codings would be, while there is no page to code. */
export function NoPage() {
  const panel = usePanel()
  const { panel: words, common } = useStrings()
  if (panel.page.value.kind === 'loading') return <p class="nl-paragraph panel__quiet">{common.loading}</p>
  return (
    <div class="panel__empty">
      <p class="nl-paragraph panel__strong">{words.noPage}</p>
      <p class="nl-paragraph">{words.noPageHelp}</p>
      <Button small onClick={() => void panel.refresh()}>{common.tryAgain}</Button>
    </div>
  )
}
