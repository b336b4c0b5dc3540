import type { SidebarState } from '../sidebar-protocol.ts'
import { CallFailed } from './CallFailed.tsx'
import { useStrings } from './language.ts'
import { Section } from './Section.tsx'
import { SelectField } from './SelectField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

interface MoreSectionProps {
  readonly state: SidebarState
  readonly onState: (state: SidebarState) => void
  readonly onBack: () => void
}

/** Language, version and what is in the workbook. */
export function MoreSection({ state, onState, onBack }: MoreSectionProps) {
  const strings = useStrings()
  const { busy, failure, run } = useCall()
  return (
    <Section title={strings.more.title} onBack={onBack}>
      <SelectField
        label={strings.more.language} value={state.workbookLanguage} description={busy ? strings.working : strings.more.languageText}
        options={[{ value: 'nl', label: strings.more.languages.nl }, { value: 'en', label: strings.more.languages.en }]}
        onChange={(language) => void run(() => callWorkbook('chooseWorkbookLanguage', language)).then((next) => next && onState(next))}
      />
      <CallFailed failure={failure} />
      <section class="sidebar__part">
        <h2 class="nl-heading nl-heading--level-4">{strings.more.privacyTitle}</h2>
        <ul class="sidebar__facts">{strings.more.privacy.map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      <p class="nl-paragraph sidebar__quiet">Buurtstem · {strings.more.version(state.version)} · EUPL-1.2</p>
    </Section>
  )
}
