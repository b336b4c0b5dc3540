import { useId } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'

/** How far something is, with a way to stop it. */
export function Progress({ label, share, onStop }: { readonly label: string; readonly share: number; readonly onStop: () => void }) {
  const id = useId()
  const { common } = useStrings()
  return (
    <div class="project__progress">
      <label class="utrecht-form-label" for={id}>{label}</label>
      <progress id={id} max={1} value={share} />
      <Button small onClick={onStop}>{common.cancel}</Button>
    </div>
  )
}
