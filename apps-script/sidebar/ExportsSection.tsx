import { CallFailed } from './CallFailed.tsx'
import { ExportReport } from './ExportReport.tsx'
import { ExportTabs } from './ExportTabs.tsx'
import { useStrings } from './language.ts'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'

/** Uitvoer: tabs as files, the residents' version, and the request for advice. */
export function ExportsSection({ name, onBack }: { readonly name: string; readonly onBack: () => void }) {
  const strings = useStrings()
  const calling = useCall()
  return (
    <Section title={strings.exports.title} onBack={onBack}>
      <p class="nl-paragraph">{strings.exports.intro}</p>
      <CallFailed failure={calling.failure} />
      <ExportTabs name={name} calling={calling} />
      <ExportReport kind="residents" calling={calling} />
      <ExportReport kind="advice" calling={calling} />
    </Section>
  )
}
