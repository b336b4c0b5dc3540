import { useEffect, useRef, useState } from 'preact/hooks'

interface Draft {
  readonly text: string
  readonly error: string | null
  readonly type: (text: string) => void
  /** The person is done with the field: keeps what was typed when it is right and differs. */
  readonly settle: () => void
  readonly focus: () => void
}

/**
 * What a person is typing, beside the value that is kept. News from elsewhere shows at once, except while the person is in
 * the field; what stands in a field that goes away is kept. `check` gives the sentence for text that cannot be kept, else null.
 */
export function useDraft(value: string, keep: (text: string) => void, check: (text: string) => string | null = () => null): Draft {
  const [text, setText] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const typing = useRef(false)
  // What was last handed over: Enter and then leaving the field is one change; coming back to a refused one tries it again.
  const handed = useRef(value)
  useEffect(() => {
    handed.current = value
    if (typing.current) return
    setText(value)
    setError(null)
  }, [value])
  const settle = () => {
    typing.current = false
    const wrong = check(text.trim())
    setError(wrong)
    if (wrong !== null || text.trim() === handed.current.trim()) return
    handed.current = text.trim()
    keep(text.trim())
  }
  // A field may be gone before the person could leave it: the panel went to another tab, or the coding shut.
  const last = useRef(settle)
  last.current = settle
  useEffect(() => () => {
    if (typing.current) last.current()
  }, [])
  return {
    text,
    error,
    type: (next) => {
      typing.current = true
      setText(next)
      if (error !== null) setError(check(next.trim()))
    },
    settle,
    focus: () => {
      typing.current = true
      handed.current = value
    },
  }
}
