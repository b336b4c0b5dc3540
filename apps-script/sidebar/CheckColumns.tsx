import { useEffect, useState } from 'preact/hooks'
import { areaLines, readAreaLines } from '../../shared/passive/area-mapping.ts'
import { COLUMN_ROLES, SIGN_MEANINGS, type ImportProfile, type SignMeaning } from '../../shared/passive/import-profile.ts'
import { USUAL_SIGNS } from '../../shared/passive/read-figure.ts'
import { Button } from './Button.tsx'
import { CheckMeaning } from './CheckMeaning.tsx'
import type { FigureFile } from './figure-file.ts'
import { isAsked, whyOf } from './file-proposal.ts'
import { figuresOf } from './figures-of-file.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'

interface CheckColumnsProps {
  readonly file: FigureFile
  readonly onChange: (change: Partial<ImportProfile>) => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

const LONG_FILE = 10_000

/** The third step: what the columns hold, which ones stay out, and what signs mean. A person confirms it. */
export function CheckColumns({ file, onChange, onNext, onPrevious }: CheckColumnsProps) {
  const strings = useStrings()
  const { figures } = strings
  const { profile, columns, refusedColumns, signs, proposal } = file
  const [areaText, setAreaText] = useState(() => areaLines(profile.areas))
  const [confirmed, setConfirmed] = useState(false)
  const [reminded, setReminded] = useState<'confirmFirst' | 'askFirst' | 'unfinishedFirst' | 'areasFirst' | null>(null)
  const refused = new Set(refusedColumns.map(({ place }) => place))
  const undecided = signs.some(({ sign }) => chosenMeaning(profile, sign) === 'ask')
  const [found, setFound] = useState(() => figuresOf(file, ''))
  useEffect(() => {
    // Of a long file the figures take seconds: they follow when nothing more is changed for a moment.
    const later = setTimeout(() => setFound(figuresOf(file, '')), file.table.rows.length > LONG_FILE ? 600 : 0)
    return () => clearTimeout(later)
  }, [file])
  const next = () => {
    const { unfinished } = figuresOf(file, '')
    const missing = undecided ? 'askFirst' : unfinished !== null && profile.unfinished === 'ask' ? 'unfinishedFirst' : readAreaLines(areaText).wrong.length > 0 ? 'areasFirst' : confirmed ? null : 'confirmFirst'
    setReminded(missing)
    if (missing === null) onNext()
  }
  return (
    <section class="sidebar__form">
      <h2 class="nl-heading nl-heading--level-4">{figures.columnsTitle}</h2>
      {isAsked(proposal, 'columns') && <Notice kind="warning"><p class="nl-paragraph">{whyOf(proposal, figures, 'columns')}</p></Notice>}
      {columns.filter(({ place }) => !refused.has(place)).map(({ place, name, examples }) => (
        <SelectField
          key={place} label={name === '' ? figures.columnNumber(place + 1) : figures.column(name)} value={profile.columns[place] ?? 'ignore'}
          description={[whyOf(proposal, figures, 'columns', { column: place }), examples.length > 0 ? figures.example(examples.join(' · ')) : ''].filter(Boolean).join(' ')}
          options={COLUMN_ROLES.map((value) => ({ value, label: figures.roles[value] }))}
          onChange={(role) => onChange({ columns: columns.map((column) => (column.place === place ? role : (profile.columns[column.place] ?? 'ignore'))) })}
        />
      ))}
      {refusedColumns.length > 0 && (
        <Notice kind="warning">
          <strong>{figures.refusedTitle}</strong>
          <p class="nl-paragraph">{figures.refusedText}</p>
          <ul class="sidebar__bullets">{refusedColumns.map(({ place, name, reason }) => <li key={place}>{name === '' ? figures.columnNumber(place + 1) : name}: {figures.refusedBecause[reason]}</li>)}</ul>
        </Notice>
      )}
      {signs.length > 0 && <h2 class="nl-heading nl-heading--level-4">{figures.signsTitle}</h2>}
      {signs.map(({ sign, times }) => (
        <SelectField
          key={sign} label={figures.sign(sign, times)} value={chosenMeaning(profile, sign)} description={whyOf(proposal, figures, 'missing', { sign })} asked={chosenMeaning(profile, sign) === 'ask'}
          options={SIGN_MEANINGS.map((value) => ({ value, label: figures.meanings[value] }))}
          onChange={(meaning) => onChange({ missing: { ...profile.missing, [sign]: meaning } })}
        />
      ))}
      <CheckMeaning file={file} found={found} areaText={areaText} onAreaText={setAreaText} onChange={onChange} />
      <label class="bs-check">
        <input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" checked={confirmed} onChange={(event) => setConfirmed(event.currentTarget.checked)} />
        <span>{figures.confirm}</span>
      </label>
      {reminded && <Notice kind="error"><p class="nl-paragraph">{figures[reminded]}</p></Notice>}
      <div class="sidebar__buttons">
        <Button kind="primary" onClick={next}>{figures.next}</Button>
        <Button onClick={onPrevious}>{strings.previousStep}</Button>
      </div>
    </section>
  )
}

function chosenMeaning(profile: ImportProfile, sign: string): SignMeaning {
  return Object.prototype.hasOwnProperty.call(profile.missing, sign) ? profile.missing[sign]! : (USUAL_SIGNS.get(sign) ?? 'ask')
}
