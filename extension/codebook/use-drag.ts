import { useRef, useState } from 'preact/hooks'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { CodePlace } from '../../shared/codebook/place-code.ts'
import { dropPlace, type DropZone, type TreeRow } from './tree-rows.ts'

/** The upper and lower part of a row that mean before and behind it; between them is inside. */
const EDGE = 0.3

/** Where a code that is dragged would land now. */
export interface Drop {
  readonly id: string
  readonly zone: DropZone
}

/** Dragging codes over the rows of a tree: handlers for the element around the rows, and where the drop would land. */
export function useDrag(tree: CodeTree, rows: readonly TreeRow[], onDrop: (id: string, place: CodePlace) => void) {
  const [drop, setDrop] = useState<Drop | null>(null)
  const dragged = useRef<string | null>(null)
  const rowOf = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-code]')
  const placeAt = (event: DragEvent): { readonly drop: Drop; readonly place: CodePlace } | null => {
    const element = rowOf(event)
    const row = rows.find(({ code }) => code.id === element?.dataset['code'])
    if (!element || !row || dragged.current === null) return null
    const { top, height } = element.getBoundingClientRect()
    const at = (event.clientY - top) / height
    const zone = at < EDGE ? 'before' : at > 1 - EDGE ? 'behind' : 'inside'
    const place = dropPlace(tree, dragged.current, row, zone)
    return place && { drop: { id: row.code.id, zone }, place }
  }
  const end = () => {
    dragged.current = null
    setDrop(null)
  }
  return {
    drop,
    handlers: {
      onDragStart: (event: DragEvent) => {
        dragged.current = rowOf(event)?.dataset['code'] ?? null
        event.dataTransfer?.setData('text/plain', rowOf(event)?.getAttribute('aria-label') ?? '')
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
      },
      onDragOver: (event: DragEvent) => {
        const found = placeAt(event)
        if (found) event.preventDefault()
        if (found?.drop.id !== drop?.id || found?.drop.zone !== drop?.zone) setDrop(found?.drop ?? null)
      },
      onDrop: (event: DragEvent) => {
        const found = placeAt(event)
        const id = dragged.current
        if (found) event.preventDefault()
        end()
        if (found && id !== null) onDrop(id, found.place)
      },
      onDragEnd: end,
    },
  }
}
