import { Button } from './Button.tsx'
import { useStrings } from './language.ts'
import type { Clash } from './use-draft.ts'

/** Tells that a field was changed elsewhere while a person was in it, with what stands there now, and lets them choose. */
export function ChangedElsewhere({ clash }: { readonly clash: Clash }) {
  const { common } = useStrings()
  return (
    <div class="bs-clash" role="alert">
      <p class="nl-paragraph">{common.clash(clash.theirs)}</p>
      <div class="bs-actions">
        <Button small onClick={clash.keepMine}>{common.clashMine}</Button>
        <Button kind="subtle" small onClick={clash.takeTheirs}>{common.clashTheirs}</Button>
      </div>
    </div>
  )
}
