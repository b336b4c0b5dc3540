import { useRef, useState } from 'preact/hooks'
import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import { cleanText } from '../../shared/source/clean-text.ts'
import { editUnit } from '../../shared/source/edit-unit.ts'
import { rosterOf } from '../../shared/source/roster-of.ts'
import type { Source } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import type { Unit } from '../../shared/source/unit.ts'
import type { CarriedCodings, Correction } from '../protocols/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice, type NoticeKind } from '../ui/Notice.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { CorrectDialog } from './CorrectDialog.tsx'
import { readFile } from './files/read-file.ts'
import { LostDialog } from './LostDialog.tsx'
import { prepare, proposeChoices } from './prepare.ts'
import { UNIT_ATTRIBUTE, unitsOf } from './render-text.ts'

interface TextToolsProps {
  readonly source: Source
  readonly text: SourceText
}

/** Correcting a text: all of it, one unit, or by a newer file. What gets lost is told before anything is stored. */
export function TextTools({ source, text }: TextToolsProps) {
  const page = useWorkPage()
  const { readerPage: { text: words, problems } } = useStrings()
  const [editing, setEditing] = useState<'all' | Unit | null>(null)
  const [said, setSaid] = useState<{ readonly kind: NoticeKind; readonly sentence: string } | null>(null)
  const [asking, setAsking] = useState<{ readonly correction: Correction; readonly lost: CarriedCodings['lost'] } | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const lastUnit = useRef<string | null>(null)

  const say = (kind: NoticeKind, sentence: string) => {
    setSaid({ kind, sentence })
    page.announce(sentence)
  }
  const store = async (correction: Correction) => {
    const done = await page.ask('correctText', correction)
    setAsking(null)
    if (done) say('ok', words.corrected(done.carried))
  }
  const correct = async (wanted: Correction['text']) => {
    setEditing(null)
    if (wanted.text === text.text) return say('info', words.unchanged)
    const made = { ...text, ...wanted }
    const speakers = made.cutting.kind === 'row' ? null : rosterOf(unitsOf(made), source.speakers)
    const correction: Correction = { id: source.id, seen: fingerprintText(text.text), text: wanted, speakers }
    const carried = await page.ask('tryCorrection', correction)
    if (!carried) return undefined
    return carried.lost.length > 0 ? setAsking({ correction, lost: carried.lost }) : store(correction)
  }
  const save = (typed: string) => {
    if (editing === 'all' || editing === null) return void correct({ text: cleanText(typed) })
    return void correct(editUnit(text.text, text.cutting, editing, cleanText(typed)))
  }
  const takeFile = async (given: File) => {
    const read = await readFile(given, { signal: new AbortController().signal, progress: () => undefined })
    if (typeof read === 'string') return say('error', problems[read])
    const proposed = proposeChoices(read, source.title)
    const prepared = prepare(read, given.name, proposed)
    if (prepared.length !== 1) return say('warning', words.newVersionTable)
    const made = prepared[0]!.source.text
    // A text is cut as the person chose before; a table anew.
    return correct('pieces' in made.cutting || 'pieces' in text.cutting ? made : { ...made, cutting: text.cutting })
  }
  /** The button takes the caret away from the text: which unit it was in is looked at before. */
  const remember = () => {
    const node = getSelection()?.anchorNode
    const element = node instanceof Element ? node : node?.parentElement
    lastUnit.current = element?.closest(`[${UNIT_ATTRIBUTE}]`)?.getAttribute(UNIT_ATTRIBUTE) ?? null
  }
  const editUnitAtCaret = () => {
    remember()
    const unit = lastUnit.current === null ? null : unitsOf(text)[Number(lastUnit.current)]
    if (unit) setEditing(unit)
    else say('info', words.correctUnitHelp)
  }
  return (
    <>
      <Button small icon="edit" onClick={() => setEditing('all')}>{words.correct}</Button>
      <Button small title={words.correctUnitHelp} onClick={editUnitAtCaret}>{words.correctUnit}</Button>
      <Button small title={words.newVersionHelp} onClick={() => file.current?.click()}>{words.newVersion}</Button>
      <input
        ref={file} type="file" class="bs-visually-hidden" tabIndex={-1} aria-label={words.newVersion} data-new-version
        onChange={(event) => {
          const [given] = Array.from(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
          if (given) void takeFile(given)
        }}
      />
      {said && <div class="text-page__said"><Notice kind={said.kind}>{said.sentence}</Notice></div>}
      {editing !== null && <CorrectDialog text={editing === 'all' ? text.text : text.text.slice(editing.start, editing.end)} isWhole={editing === 'all'} onSave={save} onClose={() => setEditing(null)} />}
      {asking && <LostDialog lost={asking.lost} onSave={() => void store(asking.correction)} onClose={() => setAsking(null)} />}
    </>
  )
}
