const PATHS = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  settings: 'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Zm-7 10a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  open: 'm9 6 6 6-6 6',
  shut: 'm6 9 6 6 6-6',
  warning: 'M12 9v4m0 3.5v.01M10.3 4.2 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z',
  info: 'M12 11v5m0-8.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  done: 'm5 12.5 4.5 4.5L19 7.5',
  error: 'M12 7.5v5m0 3.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  fold: 'm8 4 4 4 4-4M8 20l4-4 4 4M4 12h16',
  unfold: 'm8 7 4-4 4 4M8 17l4 4 4-4M4 12h16',
  add: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  edit: 'm4 20 1-4L16 5l3 3L8 19l-4 1Z',
  waiting: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6v-9Z',
} as const

export type IconName = keyof typeof PATHS

/** A small drawing beside words; it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="bs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** The mark of Buurtstem: a stepped gable that speaks. */
export function Logo() {
  return (
    <svg class="bs-logo" width="26" height="26" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M3 10h3V7h3V4h6v3h3v3h3v9H11l-5 4v-4H3z" />
      <path stroke="var(--bs-color-surface)" stroke-width="1.8" stroke-linecap="round" d="M8 12.2h8M8 15.6h5" />
    </svg>
  )
}
