import { proposeAreaMapping, readAreaLines } from '../../shared/passive/area-mapping.ts'
import { UNFINISHED_CHOICES, type ImportProfile } from '../../shared/passive/import-profile.ts'
import { DIRECTIONS } from '../../shared/passive/observation.ts'
import type { FigureFile } from './figure-file.ts'
import { isAsked, whyOf } from './file-proposal.ts'
import type { FiguresToImport } from './figures-of-file.ts'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { SelectField } from './SelectField.tsx'

interface CheckMeaningProps {
  readonly file: FigureFile
  readonly found: FiguresToImport
  /** The areas as they are typed, also what of it cannot be read yet. */
  readonly areaText: string
  readonly onAreaText: (text: string) => void
  readonly onChange: (change: Partial<ImportProfile>) => void
}

const NAMES_SHOWN = 20
const DIRECTIONS_SHOWN = 60

/** What the figures mean beyond their cells: rules of publication, a last period that is not complete, areas under another code, and which way is good. */
export function CheckMeaning({ file, found, areaText, onAreaText, onChange }: CheckMeaningProps) {
  const { figures } = useStrings()
  const { profile, proposal } = file
  const why = (field: keyof ImportProfile): string => whyOf(proposal, figures, field)
  const asked = (field: keyof ImportProfile): boolean => isAsked(proposal, field)
  const shows = (field: keyof ImportProfile, isSet: boolean): boolean => isSet || why(field) !== ''
  const isCapped = shows('cappedAt', profile.cappedAt !== null)
  const isRounded = shows('roundedTo', profile.roundedTo !== null)
  const withoutDirection = found.indicators.filter(({ id, kind, direction }) => kind === 'indicator' && (direction === 'neither' || Object.prototype.hasOwnProperty.call(profile.directions, id.trim().toLowerCase())))
  return (
    <>
      {found.unfinished && (
        <SelectField
          label={figures.unfinished(found.unfinished.period, found.unfinished.filled, found.unfinished.usual)} value={profile.unfinished} asked={profile.unfinished === 'ask'}
          options={UNFINISHED_CHOICES.map((value) => ({ value, label: figures.unfinishedChoices[value] }))} onChange={(unfinished) => onChange({ unfinished })}
        />
      )}
      <h2 class="nl-heading nl-heading--level-4">{figures.rulesTitle}</h2>
      {isCapped && (
        <SelectField
          label={figures.cappedAt} value={profile.cappedAt === null ? 'none' : 'capped'} description={why('cappedAt')} asked={asked('cappedAt')}
          options={(['none', 'capped'] as const).map((value) => ({ value, label: figures.cappedAtChoices[value] }))} onChange={(choice) => onChange({ cappedAt: choice === 'none' ? null : 90 })}
        />
      )}
      {isRounded && (
        <SelectField
          label={figures.roundedTo} value={profile.roundedTo === 5 ? 'five' : profile.roundedTo === 10 ? 'ten' : 'none'} description={why('roundedTo')} asked={asked('roundedTo')}
          options={(['none', 'five', 'ten'] as const).map((value) => ({ value, label: figures.roundedToChoices[value] }))} onChange={(choice) => onChange({ roundedTo: choice === 'five' ? 5 : choice === 'ten' ? 10 : null })}
        />
      )}
      <Tick label={figures.estimate} hint={why('estimate')} checked={profile.estimate} onChange={(estimate) => onChange({ estimate })} />
      {shows('fillDown', profile.fillDown) && <Tick label={figures.fillDown} hint={why('fillDown')} checked={profile.fillDown} onChange={(fillDown) => onChange({ fillDown })} />}
      <Areas file={file} areaText={areaText} onAreaText={onAreaText} onChange={onChange} />
      {withoutDirection.length > 0 && (
        <details>
          <summary>{figures.directionsTitle(withoutDirection.filter(({ direction }) => direction === 'neither').length)}</summary>
          <p class="nl-paragraph">{figures.directionsText}</p>
          <div class="sidebar__form">
            {withoutDirection.slice(0, DIRECTIONS_SHOWN).map(({ id, label, direction }) => (
              <SelectField
                key={id} label={label || id} value={direction} options={[...DIRECTIONS].reverse().map((value) => ({ value, label: figures.directions[value] }))}
                onChange={(chosen) => onChange({ directions: { ...profile.directions, [id.trim().toLowerCase()]: chosen } })}
              />
            ))}
          </div>
          {withoutDirection.length > DIRECTIONS_SHOWN && <p class="nl-paragraph">{figures.andMore(withoutDirection.length - DIRECTIONS_SHOWN)}</p>}
        </details>
      )}
    </>
  )
}

/** Areas that have another code here than in the file. */
function Areas({ file, areaText, onAreaText, onChange }: Omit<CheckMeaningProps, 'found'>) {
  const { figures } = useStrings()
  const { profile, areas } = file
  const { wrong } = readAreaLines(areaText)
  const old = areas.filter(({ edition }) => edition === '2015').map(({ raw }) => raw)
  const cbs = areas.filter(({ edition }) => edition === 'CBS').map(({ raw }) => raw)
  const unknown = areas.filter(({ level, raw }) => level === null && !/^Z{1,2}(?:\d{2}[a-z]?)?$/.test(raw)).map(({ raw }) => raw)
  if (old.length === 0 && unknown.length === 0 && Object.keys(profile.areas).length === 0 && cbs.length === 0) return null
  const isProposed = Object.keys(profile.areas).length > 0 && Object.keys(proposeAreaMapping(areas.map(({ raw }) => raw), Object.values(profile.areas))).length > 0
  return (
    <div class="bs-field">
      <h2 class="nl-heading nl-heading--level-4" id="areas-title">{figures.areasTitle}</h2>
      <p id="areas-text" class="nl-paragraph">{figures.areasText}</p>
      {isProposed && <p class="utrecht-form-field-description">{figures.areasProposed}</p>}
      {old.length > 0 && <p class="utrecht-form-field-description">{figures.areasOld(listed(old, figures.andMore))}</p>}
      {cbs.length > 0 && <p class="utrecht-form-field-description">{figures.areasCbs(listed(cbs, figures.andMore))}</p>}
      {unknown.length > 0 && <p class="utrecht-form-field-description">{figures.areasUnknown(listed(unknown, figures.andMore))}</p>}
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea" rows={Math.min(8, Math.max(3, areaText.split('\n').length + 1))} value={areaText} spellcheck={false} aria-labelledby="areas-title" aria-describedby="areas-text"
        aria-invalid={wrong.length > 0} onInput={(event) => onAreaText(event.currentTarget.value)}
        // A long file takes a second to read by other codes: not at every letter.
        onBlur={() => onChange({ areas: readAreaLines(areaText).areas })}
      />
      {wrong.length > 0 && <Notice kind="error">{wrong.slice(0, 5).map(({ line, problem }, at) => <p key={at} class="nl-paragraph">{figures.areasWrong[problem](line)}</p>)}</Notice>}
    </div>
  )
}

function Tick({ label, hint, checked, onChange }: { readonly label: string; readonly hint: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <div class="bs-field">
      <label class="bs-check">
        <input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
      {hint !== '' && <p class="utrecht-form-field-description">{hint}</p>}
    </div>
  )
}

function listed(names: readonly string[], more: (count: number) => string): string {
  return names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ` … ${more(names.length - NAMES_SHOWN)}` : '')
}
