import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

const ICONS: Readonly<Record<NoticeKind, IconName>> = { info: 'info', ok: 'done', warning: 'warning', error: 'error' }

export type NoticeKind = 'info' | 'ok' | 'warning' | 'error'

interface NoticeProps {
  readonly kind: NoticeKind
  readonly children: ComponentChildren
  /** Read out at once when it appears; for something that just went wrong. */
  readonly urgent?: boolean
}

/** A sentence a person should not miss, told by icon and border as well as by colour. */
export function Notice({ kind, children, urgent = false }: NoticeProps) {
  return (
    <div class={`utrecht-alert utrecht-alert--${kind} bs-alert`} role={urgent ? 'alert' : undefined}>
      <Icon name={ICONS[kind]} />
      <div class="bs-alert__content">{children}</div>
    </div>
  )
}
