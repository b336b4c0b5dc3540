import type { Settings } from '../messages.ts'
import { CheckField } from '../ui/CheckField.tsx'
import { useStrings } from '../ui/language.ts'
import { useOptions } from './options-state.ts'

/** What stands in the margin, and what comes after a code. */
export function CodingPreferences({ settings }: { readonly settings: Settings }) {
  const options = useOptions()
  const { codingTools: { settings: words }, options: { saved } } = useStrings()
  const save = async (patch: Partial<Settings>) => {
    if ((await options.change('saveSettings', patch)).ok) options.announce(saved)
  }
  return (
    <>
      <CheckField label={words.stripes} description={words.stripesHelp} checked={settings.stripes} onCommit={(stripes) => void save({ stripes })} />
      <CheckField label={words.advance} description={words.advanceHelp} checked={settings.advance} onCommit={(advance) => void save({ advance })} />
    </>
  )
}
