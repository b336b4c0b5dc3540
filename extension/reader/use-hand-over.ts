import { useEffect, useState } from 'preact/hooks'
import { fetchFromTab } from './fetch-from-tab.ts'
import type { Incoming } from './incoming.ts'

/** What came of a file that a tab shows: it is on its way in, or the person has to choose it. */
export interface HandedOver {
  readonly name: string
  readonly isThere: boolean
}

/** Takes in the file of the tab that the address of this page names, once. Null where none does. */
export function useHandOver(incoming: Incoming): HandedOver | null {
  const [handed, setHanded] = useState<HandedOver | null>(null)
  useEffect(() => {
    const named = new URLSearchParams(location.hash.replace(/^#/, ''))
    const tab = Number(named.get('tab') ?? Number.NaN)
    if (!Number.isInteger(tab)) return
    const name = named.get('naam') || 'bestand.pdf'
    history.replaceState(null, '', location.pathname)
    void fetchFromTab(tab, name).then((file) => {
      if (file) incoming.add([file])
      setHanded({ name, isThere: file !== null })
    })
  }, [incoming])
  return handed
}
