import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { KeepSite } from './KeepSite.tsx'
import { usePanel } from './panel-state.ts'
import { siteOf } from './site-of.ts'

/** What stands where a page's source and codings would be, while there is no page to code, or while the browser hides it. */
export function NoPage() {
  const panel = usePanel()
  const { panel: words, common } = useStrings()
  const page = panel.page.value
  if (page.kind === 'loading') return <p class="nl-paragraph panel__quiet">{common.loading}</p>
  const address = page.kind === 'none' ? (page.lost ?? '') : ''
  const site = siteOf(address)
  return (
    <div class="panel__empty">
      <p class="nl-paragraph panel__strong">{site ? words.lostPage : words.noPage}</p>
      <p class="nl-paragraph">{site ? words.lostPageHelp(site.host) : words.noPageHelp}</p>
      {site ? <KeepSite address={address} /> : <Button small onClick={() => void panel.refresh()}>{common.tryAgain}</Button>}
    </div>
  )
}
