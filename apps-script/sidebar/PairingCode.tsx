import { Button } from './Button.tsx'
import { CopiedText } from './CopiedText.tsx'
import { useStrings } from './language.ts'

/** A pairing code, shown once, with a button that copies it. */
export function PairingCode({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const strings = useStrings()
  return (
    <section class="sidebar__card">
      <h2 class="nl-heading nl-heading--level-4">{strings.devices.codeTitle}</h2>
      <p class="nl-paragraph">{strings.devices.codeText}</p>
      <CopiedText label={strings.devices.codeTitle} text={code}>
        <Button onClick={onDone}>{strings.devices.done}</Button>
      </CopiedText>
    </section>
  )
}
