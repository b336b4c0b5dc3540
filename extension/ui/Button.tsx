import type { ComponentChildren, Ref } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly onClick?: () => void
  readonly kind?: 'primary' | 'secondary' | 'subtle'
  /** Takes something away. */
  readonly negative?: boolean
  readonly small?: boolean
  readonly icon?: IconName
  /** Shows the icon alone; the words stay for who does not see it, and show on hovering. */
  readonly iconOnly?: boolean
  /** Cannot be used now; it stays reachable so that its words can be read. */
  readonly disabled?: boolean
  readonly submit?: boolean
  readonly title?: string
  readonly label?: string
  readonly expanded?: boolean
  readonly controls?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
}

/** A button of the NL Design System. */
export function Button(props: ButtonProps) {
  const { children, kind = 'secondary', negative = false, small = false, icon, iconOnly = false, disabled = false } = props
  const classes = ['nl-button', `nl-button--${kind}`, negative && 'nl-button--negative', small && 'nl-button--small', iconOnly && 'nl-button--icon-only', disabled && 'nl-button--disabled']
  return (
    <button
      ref={props.buttonRef}
      type={props.submit ? 'submit' : 'button'}
      class={classes.filter(Boolean).join(' ')}
      aria-disabled={disabled || undefined}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      title={props.title ?? (iconOnly && typeof children === 'string' ? children : undefined)}
      onClick={(event) => {
        if (disabled) event.preventDefault()
        else props.onClick?.()
      }}
    >
      {icon && <span class="nl-button__icon-start"><Icon name={icon} /></span>}
      <span class="nl-button__label">{children}</span>
    </button>
  )
}
