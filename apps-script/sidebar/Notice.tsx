import type { ComponentChildren } from 'preact'

interface NoticeProps {
  readonly kind: 'info' | 'ok' | 'warning' | 'error'
  readonly children: ComponentChildren
}

/** A message of the NL Design System; what went wrong or well is read out at once. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class={`utrecht-alert utrecht-alert--${kind}`} role={kind === 'error' ? 'alert' : kind === 'ok' ? 'status' : undefined}>
      <div class="utrecht-alert__content">{children}</div>
    </div>
  )
}
