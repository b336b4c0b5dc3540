import { Section } from './Section.tsx'
import { useStrings } from './language.ts'

/** Importing passive data. */
export function FiguresSection({ onBack }: { readonly onBack: () => void; readonly onLinks: () => void }) {
  const strings = useStrings()
  return <Section title={strings.figures.title} onBack={onBack}>{null}</Section>
}
