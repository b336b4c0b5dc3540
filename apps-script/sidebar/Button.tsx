import type { ComponentChildren, Ref } from 'preact'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly onClick?: () => void
  readonly kind?: 'primary' | 'secondary' | 'subtle'
  readonly negative?: boolean
  readonly small?: boolean
  readonly submit?: boolean
  /** Cannot be used now; it stays reachable so that its words can be read. */
  readonly disabled?: boolean
  readonly label?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
}

/** A button of the NL Design System. */
export function Button({ children, onClick, kind = 'secondary', negative, small, submit, disabled, label, buttonRef }: ButtonProps) {
  const classes = ['nl-button', `nl-button--${kind}`, negative && 'nl-button--negative', small && 'nl-button--small', disabled && 'nl-button--disabled']
  return (
    <button
      ref={buttonRef}
      type={submit ? 'submit' : 'button'}
      class={classes.filter(Boolean).join(' ')}
      aria-disabled={disabled || undefined}
      aria-label={label}
      onClick={(event) => {
        if (disabled) event.preventDefault()
        else onClick?.()
      }}
    >
      <span class="nl-button__label">{children}</span>
    </button>
  )
}
