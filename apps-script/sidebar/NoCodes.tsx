import { Button } from './Button.tsx'
import { useStrings } from './language.ts'
import { Notice } from './Notice.tsx'

/** Where codes are needed and there are none: says so, with the door to where they are made. */
export function NoCodes({ onCodebook }: { readonly onCodebook: () => void }) {
  const { codebook } = useStrings()
  return (
    <Notice kind="info">
      <p class="nl-paragraph" role="status">{codebook.none}</p>
      <Button small onClick={onCodebook}>{codebook.toCodebook}</Button>
    </Notice>
  )
}
