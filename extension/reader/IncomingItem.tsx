import { useId, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SourceGroup } from '../ui/SourceGroup.tsx'
import { SpeakerRoster } from '../ui/SpeakerRoster.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type Incoming, type IncomingFile, tableOf } from './incoming.ts'
import type { Prepared } from './prepare.ts'
import { proposeUses } from './prepare.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { PreviewText } from './PreviewText.tsx'
import { UnitSample } from './UnitSample.tsx'

interface IncomingItemProps {
  readonly file: IncomingFile
  readonly incoming: Incoming
  readonly remark: string | null
}

/** One file on its way in: how far it is, what it becomes, and the preview in which a person corrects that. */
export function IncomingItem({ file, incoming, remark }: IncomingItemProps) {
  const { readerPage: { incoming: words, problems } } = useStrings()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { name, progress, problem, choices, prepared } = file
  const isReady = choices !== null
  return (
    <li class="incoming-file">
      <div class="incoming-file__head">
        <span class={`incoming-file__state incoming-file__state--${problem ? 'wrong' : isReady ? 'ready' : 'busy'}`}><Icon name={problem ? 'error' : isReady ? 'done' : 'waiting'} /></span>
        <span class="incoming-file__name">{name}</span>
        <span class="incoming-file__facts">
          {problem === null && !isReady && (progress === null ? words.waiting : words.reading(Math.round(progress * 100)))}
          {isReady && prepared.map((one, at) => <span key={at}><Summary prepared={one} isOneOfMany={prepared.length > 1} /></span>)}
        </span>
        {isReady && <Button small expanded={isOpen} controls={id} onClick={() => setIsOpen(!isOpen)}>{isOpen ? words.shut : words.look}</Button>}
        <Button kind="subtle" small icon="close" iconOnly onClick={() => incoming.drop(file.id)}>{progress === 1 ? words.leaveOut(name) : words.cancel(name)}</Button>
      </div>
      {problem === null && !isReady && progress !== null && <progress class="incoming-file__progress" max={1} value={progress} aria-label={words.reading(Math.round(progress * 100))} />}
      {problem !== null && <p class="incoming-file__problem">{problems[problem]}</p>}
      {remark !== null && <Notice kind="warning">{remark}</Notice>}
      {isReady && prepared.length > 1 && <Notice kind="info">{words.split}</Notice>}
      {isReady && prepared.every(({ units }) => units.length === 0) && <Notice kind="warning">{words.nothing}</Notice>}
      {isReady && isOpen && <div class="incoming-file__preview" id={id}><Preview file={file} incoming={incoming} /></div>}
    </li>
  )
}

/** '175 spreekbeurten van 9 sprekers'. */
function Summary({ prepared: { units, group, source }, isOneOfMany }: { readonly prepared: Prepared; readonly isOneOfMany: boolean }) {
  const strings = useStrings()
  const { preview: words } = strings.readerPage
  const { cutting, pages } = source.text
  const voices = new Set(units.map((unit) => unit.speaker)).size
  const parts = [
    isOneOfMany ? (group === null ? strings.readerPage.list.noGroup : strings.readerPage.groups[group]) : null,
    words.counts[cutting.kind](units.length, voices), pages.length > 0 ? words.pages(pages.length) : null,
  ]
  return <>{parts.filter((part) => part !== null).join(' · ')}</>
}

function Preview({ file, incoming }: { readonly file: IncomingFile; readonly incoming: Incoming }) {
  const { readerPage: { preview: words } } = useStrings()
  const { contents, choices, prepared, id } = file
  const table = tableOf(file)
  if (!contents || !choices) return null
  const takes = [
    ...(contents.text === '' ? [] : [{ value: 'text', label: words.takeText }]),
    ...contents.tables.map(({ name, table: one }, at) => ({ value: String(at), label: words.takeTable(name, one.rows.length) })),
  ]
  const take = (chosen: string) => {
    const at = Number(chosen)
    incoming.choose(id, chosen === 'text' ? { take: 'text' } : { take: at, uses: proposeUses(contents.tables[at]!) })
  }
  const roster = prepared[0]?.source.card.speakers ?? []
  return (
    <>
      <div class="incoming-file__fields">
        <TextField label={words.title} value={choices.title} maxLength={200} onCommit={(title) => title !== '' && incoming.choose(id, { title })} />
        {takes.length > 1 && <SelectField label={words.take} value={String(choices.take)} choices={takes} onCommit={(chosen) => chosen !== null && take(chosen)} />}
      </div>
      {table === null
        ? <PreviewText text={contents.text} choices={choices} onChoose={(patch) => incoming.choose(id, patch)} />
        : <PreviewTable named={contents.tables[Number(choices.take)]!} choices={choices} onChoose={(patch) => incoming.choose(id, patch)} />}
      {prepared.map((one, at) => <UnitSample key={at} prepared={one} isOneOfMany={prepared.length > 1} />)}
      {roster.length > 0 && prepared.length === 1 && prepared[0]!.source.text.cutting.kind === 'turn' && (
        <SourceGroup title={words.roster} remark={String(roster.length)} open>
          <SpeakerRoster speakers={roster} onEdit={(speakers) => incoming.choose(id, { roster: speakers })} />
        </SourceGroup>
      )}
    </>
  )
}
