import type { ProjectPatch } from '../protocols/project.ts'
import { useStrings } from '../ui/language.ts'
import { Part } from '../ui/Part.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWorkPage } from '../ui/work-page.ts'

/** What is written down of the project; each field is kept on its own. */
export function FactsSection() {
  const page = useWorkPage()
  const { projectPage: { facts: words } } = useStrings()
  const facts = page.project.value?.facts
  if (!facts) return null
  const save = async (patch: ProjectPatch, seen: ProjectPatch) => {
    const saved = await page.ask('saveProject', { patch, seen })
    if (saved) page.announce(words.saved)
    return saved
  }
  const list = (field: 'areas' | 'steps' | 'places', description: string) => (
    <TextAreaField
      label={words[field]} description={description} rows={4} value={facts[field].join('\n')}
      onCommit={(text, seen) => save({ [field]: linesOf(text) }, { [field]: linesOf(seen) })}
    />
  )
  return (
    <Part id="facts" title={words.heading} help={words.help}>
      <div class="project__fields project__fields--one">
        <TextField label={words.name} value={facts.name} maxLength={200} onCommit={(name, seen) => save({ name }, { name: seen })} />
        <TextAreaField label={words.question} value={facts.question} onCommit={(question, seen) => save({ question }, { question: seen })} />
      </div>
      <div class="project__fields project__fields--three">
        {list('areas', words.perLine)}
        {list('places', `${words.placesHelp} ${words.perLine}`)}
        {list('steps', `${words.stepsHelp} ${words.perLine}`)}
      </div>
    </Part>
  )
}

/** Lines that say something, each once. */
function linesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]
}
