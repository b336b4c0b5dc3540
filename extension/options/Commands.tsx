import { useEffect, useState } from 'preact/hooks'
import { browser } from '../browser.ts'
import { useStrings } from '../ui/language.ts'

/** The toolbar button's own command, and those of the manifest: browsers describe neither in the language of this page. */
const OPEN = '_execute_action'
const CODE_SELECTION = 'code-selection'
const WALK_UNITS = 'walk-units'

interface Command {
  readonly name: string
  readonly description: string
  readonly shortcut: string
}

/** The keyboard commands as the browser has them now, and where to change them. */
export function Commands() {
  const { options: words, manifest } = useStrings()
  const [commands, setCommands] = useState<readonly Command[]>([])
  useEffect(() => {
    const read = () => void browser.commands.getAll().then((all) => setCommands(all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }))))
    read()
    globalThis.addEventListener('focus', read)
    return () => globalThis.removeEventListener('focus', read)
  }, [])
  const chromium = browser.runtime.getURL('').startsWith('chrome-extension:')
  return (
    <>
      <div class="bs-scroll">
        <table class="utrecht-table utrecht-table--html-table">
          <thead><tr><th scope="col">{words.command}</th><th scope="col">{words.shortcut}</th></tr></thead>
          <tbody>
            {commands.map((command) => (
              <tr key={command.name}>
                <td>{command.name === OPEN ? words.openCommand : command.name === CODE_SELECTION ? manifest.codeSelection : command.name === WALK_UNITS ? manifest.walkUnits : command.description || command.name}</td>
                <td>{command.shortcut === '' ? <span class="options__quiet">{words.noShortcut}</span> : <Keys shortcut={command.shortcut} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="nl-paragraph options__quiet">{chromium ? words.commandsHelpChromium : words.commandsHelpFirefox}</p>
    </>
  )
}

function Keys({ shortcut }: { readonly shortcut: string }) {
  return <span class="keys">{shortcut.split('+').map((key) => <kbd key={key}>{key}</kbd>)}</span>
}
