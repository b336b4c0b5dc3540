import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

interface SourceGroupProps {
  readonly title: string
  /** How many there are, or how much is filled in ('2/5'). */
  readonly remark: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

/** Fields that belong together, behind their title until they are wanted. */
export function SourceGroup({ title, remark, open = false, children }: SourceGroupProps) {
  return (
    <details class="source-group" open={open}>
      <summary class="source-group__title">
        <Icon name="open" />
        <span>{title}</span>
        <span class="source-group__remark">{remark}</span>
      </summary>
      <div class="source-group__fields">{children}</div>
    </details>
  )
}
