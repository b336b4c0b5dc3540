import type { ThemeText } from '../../shared/sheet/comparison-text.ts'
import type { SnapshotsCompared } from '../people-protocol.ts'
import { useStrings } from './language.ts'

/** Levels that the narrow sidebar has room to indent. */
const MOST_INDENTED = 3

/** What changed between two snapshots: sources, codebook, settings, then theme by theme, each group apart. */
export function Differences({ compared: { nothingChanged, text } }: { readonly compared: SnapshotsCompared }) {
  const { people: { snapshots } } = useStrings()
  return (
    <>
      {nothingChanged && <p class="nl-paragraph">{snapshots.nothing}</p>}
      {!nothingChanged && text.base.map((line) => <p key={line} class="nl-paragraph">{line}</p>)}
      {text.sources.length > 0 && <Lines title={snapshots.sources} lines={text.sources} />}
      {!nothingChanged && <Lines title={snapshots.codebook} lead={text.codebookHead} lines={text.codebook} />}
      {text.settings.length > 0 && <Lines title={snapshots.settings} lines={text.settings} />}
      {!nothingChanged && <h3 class="nl-heading nl-heading--level-4">{text.themes.length === 0 ? snapshots.noThemes : snapshots.themes(text.themes.length)}</h3>}
      {text.themes.length > 0 && <ul class="sidebar__list">{text.themes.map((theme) => <Theme key={theme.codeId} theme={theme} />)}</ul>}
    </>
  )
}

function Theme({ theme: { depth, title, numbers, why, organisations, professionals } }: { readonly theme: ThemeText }) {
  const { people: { snapshots } } = useStrings()
  return (
    <li style={{ paddingInlineStart: `${Math.min(depth, MOST_INDENTED) * 0.75}rem` }}>
      <p class="nl-paragraph"><strong>{title}</strong></p>
      <p class="nl-paragraph">{snapshots.groups.resident}: {numbers}</p>
      <Why lines={why} />
      {organisations && <p class="nl-paragraph">{snapshots.groups.organisation}: {organisations.numbers}</p>}
      {organisations && <Why lines={organisations.why} />}
      {professionals.length > 0 && <p class="nl-paragraph">{snapshots.groups.professional}:</p>}
      <Why lines={professionals} />
    </li>
  )
}

function Why({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : <ul class="sidebar__bullets">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
}

function Lines({ title, lead, lines }: { readonly title: string; readonly lead?: string; readonly lines: readonly string[] }) {
  return (
    <>
      <h3 class="nl-heading nl-heading--level-4">{title}</h3>
      {lead && <p class="nl-paragraph">{lead}</p>}
      <Why lines={lines} />
    </>
  )
}
