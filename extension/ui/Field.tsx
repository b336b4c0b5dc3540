import type { ComponentChildren } from 'preact'
import { ChangedElsewhere } from './ChangedElsewhere.tsx'
import type { Clash } from './use-draft.ts'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  /** Still to be filled in, and asked for in amber. */
  readonly asked?: boolean
  readonly description?: string
  readonly error?: string | null
  readonly clash?: Clash | null
  readonly children: ComponentChildren
}

/** Label, control, remark and error of one field, tied together by id: `id-help` and `id-error` describe the control. */
export function Field({ id, label, required = false, asked = false, description, error, clash, children }: FieldProps) {
  return (
    <div class={asked ? 'bs-field bs-field--asked' : 'bs-field'}>
      <label class="utrecht-form-label" for={id}>
        {label}
        {required && <span class="bs-field__required" aria-hidden="true"> *</span>}
      </label>
      {children}
      {error && <div class="utrecht-form-field-error-message" id={`${id}-error`}>{error}</div>}
      {clash && <ChangedElsewhere clash={clash} />}
      {description && <div class="utrecht-form-field-description" id={`${id}-help`}>{description}</div>}
    </div>
  )
}

/** Ids of what describes a control of a `Field`; undefined when nothing does. */
export function describedBy(id: string, description: string | undefined, error: string | null | undefined): string | undefined {
  return [error && `${id}-error`, description && `${id}-help`].filter(Boolean).join(' ') || undefined
}
