import type { CodeUse } from '../messages.ts'
import { useStrings } from './language.ts'

/** How often, always all three: sources first, since that is what a theme is judged by, then speakers, then segments. */
export function Counts({ use }: { readonly use: Pick<CodeUse, 'sources' | 'speakers' | 'segments'> }) {
  const { common } = useStrings()
  return (
    <span class="bs-counts">
      <span>{common.sources(use.sources)}</span>
      <span>{common.speakers(use.speakers)}</span>
      <span>{common.segments(use.segments)}</span>
    </span>
  )
}
