import { browser } from '../browser.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { failureSentence } from '../ui/failure-sentence.ts'
import { Logo } from '../ui/Icon.tsx'
import { StringsContext } from '../ui/language.ts'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguageOfDocument } from '../ui/use-document-language.ts'
import { CodingKeys } from './CodingKeys.tsx'
import { CodingPreferences } from './CodingPreferences.tsx'
import { Commands } from './Commands.tsx'
import { KeptSites } from './KeptSites.tsx'
import { useOptions } from './options-state.ts'
import { Outgoing } from './Outgoing.tsx'
import { Pairing } from './Pairing.tsx'
import { Part } from '../ui/Part.tsx'
import { Preferences } from './Preferences.tsx'

/** The options page: who codes, where it goes, and what never leaves. */
export function Options() {
  const options = useOptions()
  const settings = options.settings.value
  const strings = stringsFor(settings?.language ?? 'nl')
  const { options: words, common } = strings
  useLanguageOfDocument(settings?.language ?? 'nl', words.title)
  return (
    <StringsContext.Provider value={strings}>
      <header class="options__bar">
        <div class="options__page">
          <p class="options__name"><Logo />{common.product}</p>
          <h1 class="nl-heading nl-heading--level-1">{words.heading}</h1>
          <p class="nl-paragraph nl-paragraph--lead options__lead">{words.lead}</p>
        </div>
      </header>
      <main class="options__page">
        {options.failure.value && <Notice kind="error" urgent>{failureSentence(options.failure.value, strings)}</Notice>}
        {settings && <Part title={words.you} id="you"><Preferences settings={settings} /></Part>}
        {settings && <Part title={strings.codingTools.settings.heading} id="coding"><CodingPreferences settings={settings} /></Part>}
        <Part title={words.pairing} id="pairing"><Pairing /></Part>
        <Part title={words.preview} id="preview" help={words.previewHelp}><Outgoing /></Part>
        <Part title={words.sites} id="sites" help={words.sitesHelp}><KeptSites /></Part>
        <Part title={words.commands} id="commands"><Commands /></Part>
        {settings && <Part title={strings.codingTools.settings.keys} id="keys" help={strings.codingTools.settings.keysHelp}><CodingKeys changed={settings.keys} /></Part>}
        <Part title={words.privacy} id="privacy">
          <ul class="options__points">{words.privacyPoints.map((point) => <li key={point}>{point}</li>)}</ul>
        </Part>
      </main>
      <footer class="options__page options__foot">
        {common.product} · {words.version(browser.runtime.getManifest().version)} · {words.licence}
      </footer>
      <LiveRegion text={options.announcement.value} />
    </StringsContext.Provider>
  )
}
