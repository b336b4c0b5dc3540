import { browser } from '../browser.ts'
import { Button } from '../ui/Button.tsx'
import { Logo } from '../ui/Icon.tsx'
import { useStrings } from '../ui/language.ts'

/** Name of the product, and the way to its settings. */
export function PanelBar() {
  const { common, panel } = useStrings()
  return (
    <header class="panel__bar">
      <h1 class="panel__name"><Logo />{common.product}</h1>
      <Button kind="subtle" small icon="open" iconOnly onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('reader.html') })}>{panel.openWorkplace}</Button>
      <Button kind="subtle" small icon="settings" iconOnly onClick={() => void browser.runtime.openOptionsPage()}>{panel.openOptions}</Button>
    </header>
  )
}
