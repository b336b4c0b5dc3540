import { headingOfLine } from '../../shared/source/cut-lines.ts'
import { useStrings } from '../ui/language.ts'
import type { Prepared } from './prepare.ts'

const SHOWN = 6
const LONGEST = 160

/** The first units of a text as they are cut, and what stands above them and belongs to none. */
export function UnitSample({ prepared: { units, source, group }, isOneOfMany }: { readonly prepared: Prepared; readonly isOneOfMany: boolean }) {
  const { readerPage: words } = useStrings()
  const { text, cutting } = source.text
  const above = text.slice(0, units[0]?.start ?? 0).trim()
  const short = (part: string) => (part.length > LONGEST ? `${part.slice(0, LONGEST)}…` : part)
  return (
    <div class="sample">
      <h3 class="nl-heading nl-heading--level-5">{words.preview.sample}{isOneOfMany && group !== null && ` · ${words.groups[group]}`}</h3>
      {above !== '' && <p class="sample__above"><span class="sample__tag">{words.preview.outside}</span> {short(above)}</p>}
      <ol class="sample__units">
        {units.slice(0, SHOWN).map((unit) => {
          const heading = 'pieces' in cutting ? cutting.pieces[unit.index]?.heading : cutting.kind === 'line' && cutting.pattern === 'barred' ? headingOfLine(text.slice(unit.start, unit.end)) : null
          return (
            <li key={unit.index} class="sample__unit">
              <span class="sample__tag">{[unit.time, unit.speaker, heading].filter(Boolean).join(' · ')}</span>
              <span class="sample__words">{short(text.slice(unit.wordsStart, unit.end))}</span>
            </li>
          )
        })}
      </ol>
      {units.length > SHOWN && <p class="sample__more">{words.preview.more(units.length - SHOWN)}</p>}
    </div>
  )
}
