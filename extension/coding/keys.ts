/** What a person does by keyboard while coding, in the order of the list of keys, with the keys it has from the start. Digits, letters and Enter are not in it: they type and choose. */
export const FIRST_KEYS = {
  toneUp: '+',
  toneDown: '-',
  inVivo: 'Alt+Enter',
  sticky: 'Alt+S',
  target: 'Alt+U',
  memo: 'Alt+M',
  quote: 'Alt+Q',
  sensitive: 'Alt+G',
  remove: 'Delete',
  hear: 'Alt+H',
  nextUnit: 'ArrowDown',
  previousUnit: 'ArrowUp',
  nextCoding: 'Alt+ArrowDown',
  previousCoding: 'Alt+ArrowUp',
  nextWord: 'ArrowRight',
  previousWord: 'ArrowLeft',
  growWord: 'Shift+ArrowRight',
  shrinkWord: 'Shift+ArrowLeft',
  growSentence: 'Ctrl+Shift+ArrowRight',
  shrinkSentence: 'Ctrl+Shift+ArrowLeft',
  growUnit: 'Shift+ArrowDown',
  shrinkUnit: 'Shift+ArrowUp',
  startLater: 'Ctrl+ArrowRight',
  startEarlier: 'Ctrl+ArrowLeft',
  resize: 'Alt+R',
  advance: 'Alt+N',
  focusCode: 'Alt+K',
  cheatSheet: '?',
} as const

export type CodingAction = keyof typeof FIRST_KEYS
export type Keys = Readonly<Record<CodingAction, string>>
export const CODING_ACTIONS = Object.keys(FIRST_KEYS) as readonly CodingAction[]

/** Keys that always type, choose or leave, or are the browser's own way through a page. */
const TAKEN = ['Enter', 'Shift+Enter', 'Escape', 'Tab', 'Shift+Tab', 'Space', 'Backspace']

/** The keys as a person has them. What they set for an action that does not exist, or to what is no key, is passed over. */
export function keysOf(changed: Readonly<Record<string, string>>): Keys {
  return Object.fromEntries(CODING_ACTIONS.map((action) => {
    const own = Object.prototype.hasOwnProperty.call(changed, action) ? changed[action]! : ''
    return [action, isFree(own) ? own : FIRST_KEYS[action]]
  })) as Keys
}

/** The keys by what `changed` gives at each call, worked out anew only when that is another object; before the settings are known those from the start. */
export function keysBy(changed: () => Readonly<Record<string, string>> | undefined): () => Keys {
  let known: { readonly of: unknown; readonly keys: Keys } | null = null
  return () => {
    const now = changed()
    if (known === null || known.of !== now) known = { of: now, keys: keysOf(now ?? {}) }
    return known.keys
  }
}

/** What a key event is called: 'Alt+S', 'Shift+ArrowDown', '?'; '' for a modifier by itself. Signs are called what they type, letters with Alt or Ctrl what stands on them: on some keyboards Alt types another sign. */
export function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  if (/^(?:Control|Shift|Alt|Meta|AltGraph|CapsLock|Dead|Unidentified|Process)$/.test(key)) return ''
  const held = ctrlKey || metaKey || altKey
  const letter = held ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  const isSign = letter === undefined && [...key].length === 1 && key !== ' '
  const name = letter ?? (key === ' ' ? 'Space' : isSign ? sign(key) : key)
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && !isSign ? 'Shift' : '', name].filter((part) => part !== '').join('+')
}

/** The minus of a text and of a keyboard, and the plus without Shift, are meant alike. */
function sign(key: string): string {
  return key === '−' || key === '–' ? '-' : key === '=' ? '+' : key.toUpperCase()
}

/** The action that a chord stands for; null when it stands for none. */
export function actionOf(keys: Keys, chord: string): CodingAction | null {
  return CODING_ACTIONS.find((action) => keys[action] === chord) ?? null
}

/** Whether a chord may be given to an action: what types a letter or digit, chooses or leaves may not. */
export function isFree(chord: string): boolean {
  return chord !== '' && !TAKEN.includes(chord) && !/^[\p{L}\p{N}]$/u.test(chord)
}

/** The actions that share a key with another. */
export function conflictsIn(keys: Keys): readonly CodingAction[] {
  return CODING_ACTIONS.filter((action) => CODING_ACTIONS.some((other) => other !== action && keys[other] === keys[action]))
}

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', '-': '−' }

/** A chord as people read it, key by key. */
export function shownKeys(chord: string): readonly string[] {
  const parts = chord === '+' ? ['+'] : chord.split('+')
  return parts.map((part) => SHOWN[part] ?? part)
}
