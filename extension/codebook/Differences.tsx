import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodebookDifferences, ComparedField } from '../../shared/codebook/compare-codebooks.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { CODE_STATUS_CHOICES, COLOUR_CHOICES, PATTERN_CHOICES } from '../../shared/sheet/choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'

/** What differs between two codebooks, in words: old and new stand under each other. */
export function Differences({ differences: { added, removed, changed } }: { readonly differences: CodebookDifferences }) {
  const strings = useStrings()
  const { codebookPage: { versions: words, detail } } = strings
  const language = languageOf(strings)
  const label = (code: Code | null) => (code === null ? detail.top.toLowerCase() : codeLabel(code, language))
  const shown = (field: ComparedField, value: string) => {
    const choices: readonly { readonly value: string; readonly nl: string; readonly en: string }[] = field === 'colour' ? COLOUR_CHOICES : field === 'pattern' ? PATTERN_CHOICES : field === 'status' ? CODE_STATUS_CHOICES : []
    return choices.find((choice) => choice.value === value)?.[language] ?? (value || words.empty)
  }
  const names = (codes: readonly Code[]) => <ul class="differences__names">{codes.map((code) => <li key={code.id}>{label(code)}</li>)}</ul>
  return (
    <div class="differences">
      {added.length > 0 && <><h3 class="nl-heading nl-heading--level-4">{words.added(added.length)}</h3>{names(added)}</>}
      {removed.length > 0 && <><h3 class="nl-heading nl-heading--level-4">{words.removed(removed.length)}</h3>{names(removed)}</>}
      {changed.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-4">{words.changed(changed.length)}</h3>
          <ul class="differences__changed">
            {changed.map(({ code, fields, moved, reordered }) => (
              <li key={code.id}>
                <p class="differences__code">{label(code)}</p>
                {moved && <p class="differences__moved">{words.moved(label(moved.before), label(moved.after))}</p>}
                {reordered && <p class="differences__moved">{words.reordered}</p>}
                {fields.map(({ field, before, after }) => (
                  <dl key={field} class="differences__field">
                    <dt>{words.fields[field]}</dt>
                    <dd><span class="differences__word">{words.before}</span> <del>{shown(field, before)}</del></dd>
                    <dd><span class="differences__word">{words.after}</span> <ins>{shown(field, after)}</ins></dd>
                  </dl>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
