import { cutText } from '../../shared/source/cut-text.ts'
import { type Cutting, LINE_PATTERNS, TURN_PATTERNS } from '../../shared/source/cutting.ts'
import { proposeSkip } from '../../shared/source/propose-cutting.ts'
import { CheckField } from '../ui/CheckField.tsx'
import { useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Choices } from './prepare.ts'

interface PreviewTextProps {
  readonly text: string
  readonly choices: Choices
  readonly onChoose: (patch: Partial<Choices>) => void
}

/** How a text is cut into units, with how many each way gives. */
export function PreviewText({ text, choices, onChoose }: PreviewTextProps) {
  const { readerPage: { preview: words } } = useStrings()
  const { cutting } = choices
  const ways: readonly Cutting[] = [
    { kind: 'paragraph' },
    ...TURN_PATTERNS.map((pattern) => ({ kind: 'turn' as const, pattern })),
    ...LINE_PATTERNS.map((pattern) => ({ kind: 'line' as const, pattern, skip: pattern === 'filled' ? proposeSkip(text) : 0 })),
  ]
  const counted = ways.map((way) => ({ way, value: nameOf(way), units: nameOf(way) === nameOf(cutting) ? cutText(text, cutting).length : cutText(text, way).length }))
  const offered = counted.filter(({ units, value }) => units > 0 || value === nameOf(cutting))
  return (
    <div class="incoming-file__fields">
      <SelectField
        label={words.cut} value={nameOf(cutting)}
        choices={offered.map(({ value, units }) => ({ value, label: words.cutCount(words.cuts[value] ?? value, units) }))}
        onCommit={(chosen) => {
          const found = ways.find((way) => nameOf(way) === chosen)
          if (found) onChoose({ cutting: found, roster: [] })
        }}
      />
      {cutting.kind === 'line' && (
        <TextField
          label={words.skip} value={String(cutting.skip)} inputMode="numeric" check={(typed) => (/^\d{1,3}$/.test(typed) ? null : words.skipInvalid)}
          onCommit={(typed) => onChoose({ cutting: { ...cutting, skip: Number(typed) } })}
        />
      )}
      {cutting.kind === 'turn' && <CheckField label={words.labelsOut} description={words.labelsOutHelp} checked={choices.labels === 'out'} onCommit={(out) => onChoose({ labels: out ? 'out' : 'in' })} />}
    </div>
  )
}

function nameOf(cutting: Cutting): string {
  return 'pattern' in cutting ? `${cutting.kind} ${cutting.pattern}` : cutting.kind
}
