import type { ComponentChildren } from 'preact'

interface PartProps {
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly children: ComponentChildren
}

/** One subject of a page: title at the side on a wide page, above on a narrow one. */
export function Part({ id, title, help, children }: PartProps) {
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part__side">
        <h2 class="nl-heading nl-heading--level-3" id={id}>{title}</h2>
        {help && <p class="nl-paragraph part__help">{help}</p>}
      </div>
      <div class="part__content">{children}</div>
    </section>
  )
}
