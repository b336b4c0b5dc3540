import { useRef } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'

/** A button that lets a person choose one file; choosing the same again is heard as well. */
export function FilePicker({ label, accept, onChoose }: { readonly label: string; readonly accept: string; readonly onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div>
      <input
        ref={input} class="bs-visually-hidden" type="file" accept={accept} tabIndex={-1} aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) onChoose(file)
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </div>
  )
}
