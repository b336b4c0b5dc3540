import { useEffect, useRef } from 'preact/hooks'
import { AGE_BANDS } from '../../shared/source/age-band.ts'
import { SPEAKER_ROLES, type Speaker } from '../../shared/source/source.ts'
import { SelectField } from './SelectField.tsx'
import { useStrings } from './language.ts'

interface SpeakerRosterProps {
  readonly speakers: readonly Speaker[]
  readonly onEdit: (speakers: readonly Speaker[]) => void
}

/** Who speaks in the source: label, role and age band. */
export function SpeakerRoster({ speakers, onEdit }: SpeakerRosterProps) {
  const { source: words } = useStrings()
  // The roster is kept as a whole: a second choice, made before the first came back, must hold the first as well.
  const latest = useRef(speakers)
  useEffect(() => {
    latest.current = speakers
  }, [speakers])
  if (speakers.length === 0) return <p class="nl-paragraph">{words.noSpeakers}</p>
  const roles = SPEAKER_ROLES.map((value) => ({ value, label: words.roles[value] }))
  const edit = (label: string, patch: Partial<Speaker>) => {
    latest.current = latest.current.map((speaker) => (speaker.label === label ? { ...speaker, ...patch } : speaker))
    onEdit(latest.current)
  }
  return (
    <>
      <p class="utrecht-form-field-description">{words.speakersHelp}</p>
      <table class="utrecht-table utrecht-table--html-table roster">
        <thead>
          <tr><th scope="col">{words.speaker}</th><th scope="col">{words.role}</th><th scope="col">{words.ageBand}</th></tr>
        </thead>
        <tbody>
          {speakers.map((speaker) => (
            <tr key={speaker.label}>
              <th scope="row">{speaker.label}</th>
              <td><SelectField label={words.roleOf(speaker.label)} labelHidden value={speaker.role} choices={roles} onCommit={(role) => role && edit(speaker.label, { role })} /></td>
              <td><SelectField label={words.ageOf(speaker.label)} labelHidden value={speaker.ageBand} choices={bandsWith(speaker.ageBand)} emptyLabel="–" onCommit={(ageBand) => edit(speaker.label, { ageBand })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The bands to choose from, with one that came from elsewhere kept among them. */
function bandsWith(band: string | null): readonly { readonly value: string; readonly label: string }[] {
  const bands: readonly string[] = band === null || AGE_BANDS.some((known) => known === band) ? AGE_BANDS : [...AGE_BANDS, band]
  return bands.map((value) => ({ value, label: value.replace('-', '–') }))
}
