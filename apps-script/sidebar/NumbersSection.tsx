import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { TONE_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import { choiceWord } from '../../shared/sheet/field-columns.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { NumberAnswer, NumberOpened, PassageBehind } from '../tally-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook, showAnswerInSheet } from './workbook-calls.ts'

/** What stands behind the number in a cell. Asked for by a button: a sidebar that looks by itself which cell is chosen would use up what Google allows in a day. */
export function NumbersSection({ onBack }: { readonly onBack: () => void }) {
  const strings = useStrings()
  const words = stringsFor(useContext(LanguageContext)).tallies.numbers
  const { busy, failure, run } = useCall()
  const [answer, setAnswer] = useState<NumberAnswer | null>(null)
  const ask = async (further: { readonly number: NumberOpened['number']; readonly from: number } | null) => {
    const found = await run(() => callWorkbook('readNumber', further))
    if (found) setAnswer(found)
  }
  return (
    <Section title={words.title} onBack={onBack}>
      <p class="nl-paragraph">{words.intro}</p>
      <Button kind="primary" disabled={busy} onClick={() => void ask(null)}>{busy ? strings.working : words.show}</Button>
      <CallFailed failure={failure} />
      {answer && 'none' in answer && <Notice kind="info"><p class="nl-paragraph" role="status">{words.none[answer.none]}</p></Notice>}
      {answer && 'total' in answer && <Opened opened={answer} busy={busy} onPage={(from) => void ask({ number: answer.number, from })} />}
    </Section>
  )
}

function Opened({ opened, busy, onPage }: { readonly opened: NumberOpened; readonly busy: boolean; readonly onPage: (from: number) => void }) {
  const words = stringsFor(useContext(LanguageContext)).tallies.numbers
  const { theme, column, counts, stale, total, from, passages } = opened
  const heading = useRef<HTMLHeadingElement>(null)
  // Every page begins at its head, also for who listens or works by keyboard.
  useLayoutEffect(() => heading.current?.focus(), [opened])
  const size = passages.length
  return (
    <section class="sidebar__part">
      <h2 ref={heading} tabIndex={-1} class="nl-heading nl-heading--level-4">{theme} · {column}</h2>
      <p class="nl-paragraph"><strong>{words.counts(counts.sources, counts.speakers, counts.segments)}</strong> <span class="sidebar__quiet">({words.codings(total)})</span></p>
      {stale && <Notice kind="warning"><p class="nl-paragraph">{words.stale}</p></Notice>}
      {total === 0 && <p class="nl-paragraph">{words.nothing}</p>}
      {size > 0 && (
        <>
          {passages.some(({ stands }) => stands === 'browser') && <p class="nl-paragraph sidebar__quiet">{passages.every(({ link }) => link === null) ? words.noLink : words.how}</p>}
          <ol class="sidebar__list" start={from + 1}>{passages.map((passage, at) => <Passage key={passage.codingId} passage={passage} place={from + at + 1} />)}</ol>
          {total > size && (
            <div class="sidebar__buttons">
              <span class="nl-paragraph sidebar__quiet">{words.shown(from + 1, from + size, total)}</span>
              {from > 0 && <Button small disabled={busy} onClick={() => onPage(Math.max(0, from - PAGE))}>{words.previous}</Button>}
              {from + size < total && <Button small disabled={busy} onClick={() => onPage(from + size)}>{words.next}</Button>}
            </div>
          )}
        </>
      )}
    </section>
  )
}

/** As many as the workbook gives at once. */
const PAGE = 20

function Passage({ passage: { source, codingId, speaker, coder, code, words: said, unquoted, tone, utterance, stands, link }, place }: { readonly passage: PassageBehind; readonly place: number }) {
  const language = useContext(LanguageContext)
  const words = stringsFor(language).tallies.numbers
  const facts = [
    ...(speaker === '' ? [] : [words.speaker(speaker)]), choiceWord(UTTERANCE_CHOICES, utterance, { language }), choiceWord(TONE_CHOICES, tone, { language }), coder === '' ? '' : words.coder(coder),
  ].filter((fact) => fact !== '')
  return (
    <li>
      <p class="nl-paragraph"><strong>{source}</strong><br />{code}</p>
      {unquoted === null ? <blockquote class="sidebar__quote">{said}</blockquote> : <p class="nl-paragraph sidebar__quiet">{words.unquoted[unquoted]}</p>}
      <p class="nl-paragraph sidebar__quiet">{facts.join(' · ')}</p>
      {stands === 'cell' && <GoToCell codingId={codingId} label={words.toCellLabel(source, place)} />}
      {stands === 'gone' && <p class="nl-paragraph sidebar__quiet">{words.cellGone}</p>}
      {link !== null && <a class="nl-link" href={link} target="_blank" rel="noreferrer" aria-label={words.openLabel(source, place)}>{words.open}</a>}
    </li>
  )
}

/** Selects the cell with the answer in the sheet: it stands in this workbook, and in no browser. */
function GoToCell({ codingId, label }: { readonly codingId: string; readonly label: string }) {
  const strings = useStrings()
  const words = stringsFor(useContext(LanguageContext)).tallies.numbers
  const { busy, failure, run } = useCall()
  const [found, setFound] = useState<{ readonly address: string | null } | null>(null)
  const go = async () => {
    const shown = await run(() => showAnswerInSheet(codingId))
    if (shown) setFound(shown)
  }
  return (
    <>
      <Button small disabled={busy} {...(busy ? {} : { label })} onClick={() => void go()}>{busy ? strings.working : words.toCell}</Button>
      {found && <p class="nl-paragraph sidebar__quiet" role="status">{found.address === null ? words.notInColumn : words.atCell(found.address)}</p>}
      <CallFailed failure={failure} />
    </>
  )
}
