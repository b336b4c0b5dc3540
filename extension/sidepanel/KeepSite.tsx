import { useEffect, useState } from 'preact/hooks'
import { browser } from '../browser.ts'
import { askBackground } from '../send.ts'
import { CheckField } from '../ui/CheckField.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { usePanel } from './panel-state.ts'
import { siteOf } from './site-of.ts'

/** Lets a person have their codings on this page's site shown without a click, for which the browser asks permission. */
export function KeepSite({ address }: { readonly address: string }) {
  const panel = usePanel()
  const { panel: words } = useStrings()
  const site = siteOf(address)
  const [kept, setKept] = useState<readonly string[]>([])
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    setRefused(false)
    void askBackground('keptSites').then((reply) => {
      if (reply.ok) setKept(reply.value)
    })
  }, [site?.origin])
  if (site === null) return null
  if (kept.includes(site.origin)) return <p class="nl-paragraph panel__quiet">{words.keptSite(site.host)}</p>
  // The browser shows its question only straight from the person's gesture: nothing may be awaited before it.
  const keep = async () => {
    const granted = await browser.permissions.request({ origins: [site.pattern] }).catch(() => false)
    setRefused(!granted)
    if (!granted) return
    const sites = await panel.change('keepSite', { origin: site.origin })
    if (sites) setKept(sites)
  }
  return (
    <div class="panel__stack">
      <CheckField label={words.keepSite} description={words.keepSiteHelp} checked={false} onCommit={(on) => on && void keep()} />
      {refused && <Notice kind="warning" urgent>{words.siteNotKept}</Notice>}
    </div>
  )
}
