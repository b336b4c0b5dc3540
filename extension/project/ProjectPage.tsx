import { useStrings } from '../ui/language.ts'
import { BringSection } from './BringSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { KeepSection } from './KeepSection.tsx'
import { SafetySection } from './SafetySection.tsx'
import { TakeSection } from './TakeSection.tsx'
import { WipeSection } from './WipeSection.tsx'

/** The project as a whole: safe, handed on, taken in; who did what; how long it may be kept. */
export function ProjectPage() {
  const { projectPage: words } = useStrings()
  return (
    <div class="project">
      <p class="nl-paragraph nl-paragraph--lead">{words.lead}</p>
      <SafetySection />
      <TakeSection />
      <BringSection />
      <HistorySection />
      <FactsSection />
      <KeepSection />
      <WipeSection />
    </div>
  )
}
